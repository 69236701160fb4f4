import { evaluate } from '../../lib/source/evaluate';
import { isKnown, opaqueList, type Evaluated } from '../../lib/source/evaluation';
import { decodeJson, jsonText } from '../../lib/source/json';
import { parseExpression, parseTemplate } from '../../lib/source/parse';
import type { Scope } from '../../lib/source/scope';
import { encoded, opaque, scope, set, symbolic, text } from './values';

const arn = symbolic('aws_s3_bucket.b.arn');
const role = symbolic('aws_iam_role.r.arn');
const unset = opaque(['var.unset']);

function table(cases: readonly (readonly [string, string, Evaluated])[], extra?: Partial<Scope>): void {
  test.each(cases)('%s: %s', (_, source, expected) => {
    expect(evaluate(parseExpression(source), scope(extra))).toEqual(expected);
  });
}

describe('references', () => {
  table([
    ['a variable', 'var.env', 'prod'],
    ['a variable without value', 'var.unset', unset],
    ['a step into a variable without value', 'var.unset.name[0]', opaque(['var.unset.name[0]'])],
    ['a local', 'local.tags.team', 'data'],
    ['an unknown part of a local', 'local.tags.owner', role],
    ['one attribute of a resource is symbolic', 'aws_s3_bucket.b.arn', arn],
    ['of an instance', 'aws_s3_bucket.b["eu"].arn', symbolic('aws_s3_bucket.b["eu"].arn')],
    ['of an instance by number', 'aws_s3_bucket.b[0].arn', symbolic('aws_s3_bucket.b[0].arn')],
    ['of an instance whose key is known', 'aws_s3_bucket.b[var.env].arn', symbolic('aws_s3_bucket.b["prod"].arn')],
    ['of the instance with the same key', 'aws_s3_bucket.b[each.key].arn', symbolic('aws_s3_bucket.b[each.key].arn')],
    ['of an instance whose key is unknown', 'aws_s3_bucket.b[var.unset].arn', opaque(['aws_s3_bucket.b', 'var.unset'])],
    ['of a data source', 'data.aws_caller_identity.me.account_id', symbolic('data.aws_caller_identity.me.account_id')],
    ['deeper than an attribute is opaque', 'aws_x.y.rule[0].id', opaque(['aws_x.y.rule[0].id'])],
    ['a splat is a list of nobody knows how many', 'aws_s3_bucket.b[*].arn', opaqueList(['aws_s3_bucket.b'], arn)],
    ['an attribute that the scope knows', 'aws_s3_bucket.known.bucket', 'leads'],
    ['a data source that the scope knows', 'data.aws_region.here.name', 'eu-central-1'],
    ['an attribute of a whole resource in a local', 'local.bucket.arn', arn],
    ['an attribute of an instance of one', 'local.bucket["eu"].arn', symbolic('aws_s3_bucket.b["eu"].arn')],
    ['a module output', 'module.net.id', 'vpc-1'],
    ['a module output of an instance', 'module.net["a"].id', 'vpc-a'],
    ['a module output without value', 'module.net.other', opaque(['module.net.other'])],
    ['each without a value', 'each.value.arn', opaque(['each.value.arn'])],
    ['a name that nothing binds', 'foo', opaque(['foo'])],
  ]);
  test('a whole resource knows what it is', () => {
    expect(evaluate(parseExpression('aws_s3_bucket.b'), scope())).toEqual(opaque(['aws_s3_bucket.b'], { resource: 'aws_s3_bucket.b' }));
  });
});

describe('each, count, self, path', () => {
  table(
    [
      ['each.key', '"x-${each.key}"', 'x-eu'],
      ['each.value', 'each.value.arn', role],
      ['instance by each.key', 'aws_s3_bucket.b[each.key].arn', symbolic('aws_s3_bucket.b["eu"].arn')],
      ['instance by count', 'aws_s3_bucket.b[count.index + 1].arn', symbolic('aws_s3_bucket.b[3].arn')],
      ['path.module', '"${path.module}/policy.json"', './policy.json'],
      ['path.root without value', 'path.root', opaque(['path.root'])],
      ['workspace', 'terraform.workspace == "default"', true],
    ],
    { each: { key: 'eu', value: { arn: role } }, count: { index: 2 }, path: { module: '.' }, terraform: { workspace: 'default' } },
  );
});

describe('unknown parts', () => {
  table([
    ['a template keeps its known text', '"${aws_s3_bucket.b.arn}/*"', text([arn, '/*'])],
    ['templates in templates melt', '"a${"b${aws_s3_bucket.b.arn}c"}d"', text(['ab', arn, 'cd'])],
    ['an opaque part', '"arn:aws:iam::${var.unset}:root"', text(['arn:aws:iam::', unset, ':root'])],
    ['lists and maps keep them in place', '{ a = [1, aws_iam_role.r.arn], b = var.unset }', { a: [1, role], b: unset }],
    ['a map with an unknown key is opaque', '{ (var.unset) = aws_iam_role.r.arn }', opaque(['var.unset', 'aws_iam_role.r.arn'])],
    ['a known test decides', 'var.env == "prod" ? aws_iam_role.r.arn : "*"', role],
    ['an unknown test does not', 'var.unset ? aws_iam_role.r.arn : "*"', opaque(['var.unset', 'aws_iam_role.r.arn'])],
    ['an unknown test between equals', 'var.unset ? [aws_iam_role.r.arn] : [aws_iam_role.r.arn]', [role]],
    ['false decides an and', 'var.unset && false', false],
    ['true decides an or', 'true || var.unset', true],
    ['true does not decide an and', 'true && var.unset', unset],
    ['an arn is never null', 'aws_iam_role.r.arn == null', false],
    ['another attribute may be', 'aws_x.y.kms_key_id == null', opaque(['aws_x.y.kms_key_id'])],
    ['one attribute equals itself', 'aws_iam_role.r.arn == aws_iam_role.r.arn', true],
    ['lists are not compared', '["a"] == ["a"]', opaque([])],
    ['a scalar function is opaque', 'upper(aws_iam_role.r.arn)', opaque(['aws_iam_role.r.arn'])],
    ['an error is opaque', '[1, tonumber("x${aws_x.y.z}")]', [1, opaque(['aws_x.y.z'])]],
    ['files are opaque', 'file("${path.module}/x")', opaque(['path.module'])],
    ['provider functions are opaque', 'provider::aws::arn_build("aws", var.unset)', unset],
    ['sensitive is opaque', 'sensitive("x")', opaque([])],
    ['for over a list with unknown elements', '[for a in [aws_iam_role.r.arn, "x"] : "${a}/*"]', [text([role, '/*']), 'x/*']],
    ['for over what is unknown', '[for a in var.unset : "${a}-${local.b}"]', opaque(['var.unset', 'local.b'])],
    ['a splat over a known list', '[{ a = aws_iam_role.r.arn }, { a = 1 }][*].a', [role, 1]],
    ['merge', 'merge({ a = 1, b = 2 }, { b = aws_iam_role.r.arn })', { a: 1, b: role }],
    ['merge with an unknown map', 'merge({ a = 1 }, var.unset)', unset],
    ['join', 'join(",", ["a", aws_iam_role.r.arn])', text(['a,', role])],
    ['format', 'format("%s/%s", aws_s3_bucket.b.arn, "x")', text([arn, '/x'])],
    ['formatlist', 'formatlist("%s/*", [aws_s3_bucket.b.arn])', [text([arn, '/*'])]],
    ['coalesce with an arn', 'coalesce(aws_iam_role.r.arn, "*")', role],
    ['coalesce with a variable', 'coalesce(var.unset, "*")', unset],
    ['lookup', 'lookup({ a = aws_iam_role.r.arn }, "a", "")', role],
    ['contains one for sure', 'contains([var.unset, "a"], "a")', true],
    ['contains one perhaps', 'contains([var.unset, "a"], "b")', unset],
    ['try with what may fail', 'try(aws_x.y[0].arn, "*")', opaque(['aws_x.y[0].arn'])],
    ['try with what fails for sure', 'try(local.tags.missing, "*")', '*'],
  ]);
});

describe('an attribute of nobody knows how many instances', () => {
  const perhaps = { ...arn, isPerhaps: true as const };
  const every = opaqueList(['aws_s3_bucket.b'], arn);
  table([
    ['the first', 'aws_s3_bucket.b.*.arn[0]', perhaps],
    ['by element', 'element(aws_s3_bucket.b[*].arn, var.unset)', perhaps],
    ['beside an empty text', 'element(concat(aws_s3_bucket.b.*.arn, [""]), 0)', perhaps],
    ['the only one', 'one(aws_s3_bucket.b[*].arn)', perhaps],
    ['all in one text', 'join("", aws_s3_bucket.b[*].arn)', perhaps],
    ['within a text', '"${join("", aws_s3_bucket.b[*].arn)}/*"', text([perhaps, '/*'])],
    ['beside others', 'concat(["*"], aws_s3_bucket.b[*].arn)', set(['*', every])],
    ['beside others, without repeats', 'distinct(compact(concat(["*", ""], aws_s3_bucket.b[*].arn)))', set(['*', every])],
    ['one of all, beside others', 'concat(["*"], aws_s3_bucket.b[*].arn)[0]', opaque(['aws_s3_bucket.b'])],
    ['how many there are', 'length(aws_s3_bucket.b[*].arn)', opaque(['aws_s3_bucket.b'])],
    ['whether there is one', 'join("", aws_s3_bucket.b[*].arn) == ""', opaque(['aws_s3_bucket.b.arn'])],
    ['of something deeper', 'aws_s3_bucket.b[*].website[0].x', opaque(['aws_s3_bucket.b'])],
  ]);
});

describe('lists of unknown length', () => {
  table([
    ['concat keeps what is known', 'concat(["*"], var.unset)', set(['*', unset])],
    ['its length is unknown', 'length(concat(["*"], var.unset))', unset],
    ['its positions too', 'concat(["*"], var.unset)[0]', unset],
    ['compact keeps an arn', 'compact([aws_iam_role.r.arn, "", null])', [role]],
    ['compact with what may be empty', 'compact(["a", aws_x.y.name])', set(['a', opaque(['aws_x.y.name'])])],
    ['a condition on unknown', '[for a in ["a", "b"] : a if a == "a" || var.unset]', set(['a', unset])],
    ['for over it', '[for a in concat(["*"], var.unset) : "x"]', set(['x', unset])],
    ['flatten', 'flatten([["a"], var.unset])', set(['a', unset])],
    ['toset', 'toset([aws_iam_role.r.arn, "b", "a"])', set(['a', 'b', role])],
    ['the length of a set that may repeat', 'length(toset([aws_iam_role.r.arn, "b"]))', opaque(['aws_iam_role.r.arn'])],
    ['as arguments', 'max(concat([1], var.unset)...)', unset],
  ]);
});

describe('jsonencode and jsondecode', () => {
  table([
    ['known: a string', 'jsonencode({ b = "<x>", a = [1, null] })', '{"a":[1,null],"b":"\\u003cx\\u003e"}'],
    [
      'with unknown parts: the structure',
      'jsonencode({ Resource = "${aws_s3_bucket.b.arn}/*" })',
      encoded({ Resource: text([arn, '/*']) }),
    ],
    ['and back', 'jsondecode(jsonencode({ a = aws_s3_bucket.b.arn })).a', arn],
    [
      'in a template: text',
      '"<${jsonencode({ b = aws_s3_bucket.b.arn, a = var.unset })}>"',
      text(['<{"a":"', unset, '","b":"', arn, '"}>']),
    ],
    ['of text with unknown parts', 'jsondecode("{\\"a\\":\\"${aws_s3_bucket.b.arn}/*\\"}").a', text([arn, '/*'])],
    ['of something unknown', 'jsondecode(var.unset).a', unset],
  ]);

  test('a policy text is decoded around its unknown parts, inside and outside of quotes', () => {
    const policy = parseTemplate(
      '{"Resource":["${aws_s3_bucket.b.arn}","${aws_s3_bucket.b.arn}/\\"*"],"Action":${jsonencode(var.unset)},"Sid":${var.unset}}',
    );
    expect(decodeJson(evaluate(policy, scope()))).toEqual({ Resource: [arn, text([arn, '/"*'])], Action: unset, Sid: unset });
  });

  test.each([
    ['no JSON', '{"a":${var.unset}'],
    ['an unknown key', '{"${var.unset}":1}'],
    ['unknown members', '{${var.unset}}'],
  ])('there is no structure in %s', (_, source) => {
    expect(decodeJson(evaluate(parseTemplate(source), scope()))).toBeUndefined();
  });

  test('known text that looks like our placeholder stays text', () => {
    const policy = parseTemplate('{"a":"unknown-0;","b":"\\u0075nknown--0;","c":"${aws_s3_bucket.b.arn}"}');
    expect(decodeJson(evaluate(policy, scope()))).toEqual({ a: 'unknown-0;', b: 'unknown--0;', c: arn });
  });

  test('the text of a value has quotes round every unknown leaf', () => {
    expect(jsonText([arn, text(['"', unset])])).toEqual(['[', '"', arn, '"', ',', '"', '\\"', unset, '"', ']']);
  });
});

test('a map that a user wrote is never taken for one of our tags', () => {
  expect(isKnown(evaluate(parseExpression('{ kind = "opaque", references = [] }'), scope()))).toBe(true);
});

test('text that outgrows a million characters is opaque', () => {
  const big = 'x'.repeat(600_000);
  expect(evaluate(parseExpression('"${var.big}${var.big}"'), scope({ variable: () => big }))).toEqual(opaque(['var.big']));
});

import fc from 'fast-check';
import type { Report } from '../../lib/model/report';
import { FORMATS, reporterOf, type Format } from '../../lib/report/formats';
import { finding, OPTIONS, report, WAIVER, WORDS } from './builders';
import { htmlShape, jsonShape, jsonTexts, logShape, markdownProse, markdownShape, textShape, xmlShape } from './parse-back';

/** What plans could hold to be something else than text, by where it would work. */
const HOSTILE: Readonly<Record<string, string>> = {
  'terminal controls': '\u001b[2J\u001b]0;passed\u0007\u009b31m\b\r',
  'line breaks': '\npassed  nothing blocks\r\n\u2028\u2029\u0085\u000b\f',
  'right-to-left overrides': '\u202egnp.exe\u202d\u2066\u2069\u061c\u200f',
  'what has no width': 'a\u200bb\u200c\u200d\u2060\ufeff\u00ad\u034f\u115f\u3164\uffa0',
  tags: 'a\u{e0041}\u{e007f}\ufe0f\u{e0100}',
  'half characters and no characters': '\ud800 \udc00\ufffe\uffff\u{1fffe}',
  'a workflow command': '::error file=a::b',
  'a workflow command on a line of its own': 'a\n::set-output name=a::b\n##[error]c\n##vso[task.setvariable variable=a]b',
  'a command within a line': 'a ##[add-mask]b ##[group] ##vso[task.complete] ##teamcity[progress] %0A::error::',
  'elements of HTML': '<script>alert(1)</script><img src=x onerror=alert(1)><!-- --></style></script><svg/onload=a>',
  'the end of an attribute': `" onmouseover="a" ' autofocus onfocus='a' \`=\``,
  'an XML section': ']]><x/><![CDATA[ <!DOCTYPE a [<!ENTITY b "c">]> &b; &#0; &amp;lt; <?php ?>',
  'a link of Markdown':
    '[a](https://evil.example) ![b](https://evil.example/x.png) <https://evil.example> https://evil.example www.evil.example [c]: /d',
  'blocks of Markdown': '# a\n\n- b\n1. c\n> d\n\n```\ne\n---\n===\n| f | g |\n|---|---|\n    h',
  'a heading of Markdown': '# a',
  'a list of Markdown': '1. a',
  'a rule of Markdown': '---',
  'the end of code': 'a`b``c```d` `` ` e',
  'the end of a cell': 'a|b\\|c\\\\|d',
  'emphasis and escapes': '**a** __b__ ~~c~~ \\*d\\* \\\\ &lt; $x$ $$y$$ :boom: ==e==',
  mentions: '@dealers/all #123 GH-123 !123 %1 ~bug &3 owner/repo#1 mailto:a@b.example 0123456789abcdef0123456789abcdef01234567',
  'details that close': '</details></summary></code></table>',
  'placeholders and links of SARIF': '{0} {{1}} [a](1) [b](https://evil.example) \\[c](2)',
  'a template': '${a} {sid} {who} {n} $& $1',
  'a name of JavaScript': '__proto__',
  'another name of JavaScript': 'constructor',
  'a path': '../../../etc/passwd//\\\\evil.example\\c$',
  'a long text': 'x'.repeat(10_000),
  'a long text of backticks': '`'.repeat(10_000),
  'a long text of brackets': '['.repeat(10_000),
  'a long text of wide characters': 'ガ🚗'.repeat(5_000),
  blanks: '   \u00a0\u3000 ',
};

/** A report with a text wherever a plan or a configuration can put one. */
function reportWith(text: string): Report {
  const layer = { address: text, path: [text, text], says: { code: 'policy/any-principal', args: { sid: text, action: text } } };
  const found = finding({
    address: text,
    input: text,
    path: [text],
    store: `${text}.store`,
    says: { code: 'open', args: { does: text } },
    because: [layer, layer],
    source: { file: text, line: 1 },
    construct: text,
  });
  const { source: _source, ...lineless } = found;
  const waiver = { ...WAIVER, rule: text, address: text, input: text, construct: text, owner: text, reason: text };
  return report({
    decision: 'blocked',
    findings: [
      found,
      { ...lineless, id: '1123456789abcdef', verdict: 'undecided', says: { code: 'held', args: { what: text } }, blocks: false },
      { ...found, id: '2123456789abcdef', blocks: false, waiver },
      { ...found, id: '3123456789abcdef', blocks: false, change: 'fixed' },
    ],
    waivers: [
      { waiver, state: 'unused' },
      { waiver, state: 'used' },
    ],
    ledger: {
      judged: { [`judged ${text}`]: 2 },
      undecided: { [`undecided ${text}`]: 1 },
      outside: { [`outside ${text}`]: 1 },
      notes: [{ code: 'module-missing', args: { module: text } }],
    },
    inputs: [
      { name: text, file: text, kind: 'plan', resources: 4 },
      { name: 'other', kind: 'plan', resources: 0 },
    ],
  });
}

const of = (format: Format, text: string): string => reporterOf(format)(reportWith(text), WORDS, OPTIONS);

/** What a program makes of the report in each format, without the text. */
const SHAPES: Readonly<Record<Format, (text: string) => readonly string[]>> = {
  text: textShape,
  json: (text) => jsonShape(text).map((line) => line.replace(/(ledger\.(?:judged|undecided|outside))[\s\S]*/, '$1')),
  sarif: (text) => jsonShape(text).map((line) => line.replace(/(ledger\.(?:judged|undecided|outside))[\s\S]*/, '$1')),
  junit: xmlShape,
  github: logShape,
  'gitlab-codequality': jsonShape,
  'gitlab-sast': jsonShape,
  markdown: markdownShape,
  html: htmlShape,
};

/** Characters that make a reader see something else than what is there. */
const TREACHEROUS = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
/** Emoji of ours. */
const OURS = /[🛑✅🔴🟠🟡⚪]/gu;

const utf16 = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 40 }).map((units) => String.fromCharCode(...units));
const pieces = fc
  .array(fc.constantFrom(...Object.values(HOSTILE).flatMap((text) => text.slice(0, 200).split(/(?<=[\s:<>[\]()`|])/))), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => list.join(''));
const anyText = fc.oneof(utf16, pieces, fc.string({ minLength: 1, unit: 'grapheme' }));

describe.each(FORMATS)('a report as %s has the same parts, whatever the plan holds:', (format) => {
  const shapeOf = (text: string): readonly string[] => SHAPES[format](of(format, text));
  const harmless = shapeOf('aws_s3_bucket');

  test.each(Object.keys(HOSTILE))('%s', (name) => {
    expect(shapeOf(HOSTILE[name] ?? '')).toEqual(harmless);
  });

  test('any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(shapeOf(text)).toEqual(harmless);
      }),
      { numRuns: 150 },
    );
  });

  test('and no character that hides or turns what is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = of(format, text).replaceAll(OURS, '');
        expect(written).not.toMatch(TREACHEROUS);
        // JSON hides them in escapes that a reader's program undoes; the JSON report is data and keeps what it was given.
        if (format !== 'json' && written.startsWith('{')) jsonTexts(written).forEach((one) => expect(one).not.toMatch(TREACHEROUS));
      }),
      { numRuns: 100 },
    );
  });

  // The JSON report is data, and has all of it.
  (format === 'json' ? test.skip : test)('and stays short', () => {
    expect(of(format, 'x'.repeat(10_000)).length).toBeLessThan(250_000);
  });
});

describe('a message of SARIF has no link and no placeholder that is not ours', () => {
  const messages = (text: string): readonly string[] =>
    [...of('sarif', text).matchAll(/"text": ("(?:[^"\\]|\\.)*")/g)].map(([, quoted = '']) => JSON.parse(quoted) as string);
  const check = (text: string): void => {
    for (const message of messages(text)) {
      expect(message.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
      expect(message).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
    }
  };

  test.each(Object.keys(HOSTILE))('%s', (name) => check(HOSTILE[name] ?? ''));
  test('any text', () => {
    fc.assert(fc.property(anyText, check), { numRuns: 100 });
  });
});

describe('prose of Markdown has nothing that a service would turn into a mention, a reference or a link', () => {
  const check = (text: string): void => {
    for (const prose of markdownProse(of('markdown', text)))
      expect(prose).not.toMatch(/[@#~$^&[\]{}<>\\|`]|!\d|%[\w"]|:\/|www\.|\bGH-\d|[0-9a-f]{40}/i);
  };

  test.each(Object.keys(HOSTILE))('%s', (name) => check(HOSTILE[name] ?? ''));
  test('any text', () => {
    fc.assert(fc.property(anyText, check), { numRuns: 100 });
  });
});

test('a place of SARIF is a relative reference without a way out of it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const [, uri = ''] of of('sarif', text).matchAll(/"uri": "([^"]*)"/g)) {
        expect(uri).toMatch(/^[\w.!~*'()%/-]*$/);
        expect(new URL(uri, 'file:///work/').host).toBe('');
      }
    }),
    { numRuns: 100 },
  );
});

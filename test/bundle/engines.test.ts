import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBundle } from '../../lib/bundle/bundle';
import { check, readCatalogue, viewOf } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import type { Finding } from '../../lib/model/finding';
import type { View } from '../../lib/model/view';
import { englishWords, speakerOf } from '../../lib/report/words';
import { OPA, opa } from '../opa';
import { examplePlan, rulesWith } from '../policies/rule-example';
import { PLANS, SITUATIONS } from '../read/situations';

// What other engines make of the bundle is what the gate says. Without opa there is only the bundle itself to look at.

/** A plan by the name that its view has here. */
const plans = new Map<string, string>([
  ...SITUATIONS.map((name) => [`plan ${name}`, readFileSync(join(PLANS, name, 'plan.json'), 'utf8')] as const),
  ...(['fail', 'unknown'] as const).flatMap((sort) => rulesWith(sort).map((id) => [`rule ${id} ${sort}`, examplePlan(id, sort)] as const)),
]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dealerguard-engines-'));
  mkdirSync(join(folder, 'views'));
  writeFileSync(join(folder, 'bundle.tar.gz'), makeBundle('0.0.0'));
  let at = 0;
  for (const text of plans.values()) writeFileSync(join(folder, 'views', `${at++}.json`), JSON.stringify(viewIn(text)));
});
afterAll(() => rmSync(folder, { recursive: true }));

const viewIn = (text: string): View => viewOf({ path: 'plan.json', text }, DEFAULT_CONFIG, '/').after;

interface Told {
  readonly msg: string;
  readonly rule: string;
  readonly address: string;
  readonly input: string;
  readonly path: readonly string[];
  readonly verdict: string;
  readonly severity: string;
  readonly data_class: string;
}

interface Decision {
  readonly deny?: readonly Told[];
  readonly warn?: readonly Told[];
}

/** What `opa exec` says of every view. */
function decisions(): Map<string, Decision> {
  const { result } = JSON.parse(opa('exec', '--bundle', join(folder, 'bundle.tar.gz'), '--decision', 'main', join(folder, 'views'))) as {
    readonly result: readonly { readonly path: string; readonly result: Decision }[];
  };
  const names = [...plans.keys()];
  return new Map(result.map(({ path, result: told }) => [names[Number(/(\d+)\.json$/.exec(path)?.[1])] ?? path, told]));
}

const speaker = speakerOf(englishWords(readCatalogue()));
const toldBy = ({ rule, address, input, path, verdict, severity, data_class, says }: Finding): Told => ({
  msg: `${severity} ${rule} ${verdict}: ${address} ${speaker.sentence(rule, says)}; fix: ${speaker.fix(rule, says)}`,
  rule,
  address,
  input,
  path,
  verdict,
  severity,
  data_class,
});
const inOrder = (list: readonly Told[]): Told[] => [...list].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
const orderOf = ({ msg, path }: Told): string => [msg, ...path].join(' ');

/** What the gate finds, but for what it compares: what is gone, and classes that a plan lowers. */
function found(text: string): Finding[] {
  const { report } = check({ inputs: [{ path: 'plan.json', text }], cwd: '/', config: DEFAULT_CONFIG, today: '2026-11-22' });
  return report.findings.filter(({ change, rule }) => change !== 'fixed' && rule !== 'gate/data-class');
}

/** One view with so many copies of everything in them, each with addresses of its own. */
function copies(views: readonly View[], count: number): unknown {
  const renamed = Array.from({ length: count }, (_, copy) =>
    views.map((view, at) => JSON.parse(JSON.stringify(view).replaceAll(/\b(aws_\w+)\.(\w+)/g, `$1.$2_${at}_${copy}`)) as unknown),
  );
  return { ...(renamed.flat().reduce(joined) as View), input: 'plan', context: DEFAULT_CONFIG.context };
}

/** Lists one after the other, whatever they are in. */
function joined(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...(one as unknown[]), ...(other as unknown[])];
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one ?? other;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const of = (parts: object, key: string): unknown => (parts as Readonly<Record<string, unknown>>)[key];
  return Object.fromEntries(keys.map((key) => [key, joined(of(one, key), of(other, key))]));
}

/** How often opa evaluates each line for a view. */
function evaluations(view: unknown): Map<string, number> {
  const file = join(folder, 'copies.json');
  writeFileSync(file, JSON.stringify(view));
  const options = [
    '--bundle',
    join(folder, 'bundle.tar.gz'),
    '--input',
    file,
    '--format',
    'json',
    '--profile',
    '--profile-limit',
    '100000',
  ];
  const { profile } = JSON.parse(opa('eval', ...options, 'data.main.deny')) as {
    readonly profile: readonly { readonly num_eval: number; readonly location: { readonly file: string; readonly row: number } }[];
  };
  const lines = new Map<string, number>();
  for (const { num_eval: times, location } of profile) {
    const line = `${location.file}:${location.row}`;
    lines.set(line, (lines.get(line) ?? 0) + times);
  }
  return lines;
}

(OPA === '' ? describe.skip : describe)(OPA === '' ? 'opa is not installed: its answers are not compared' : 'opa with the bundle', () => {
  test('denies what the gate stops and warns of the rest, in the same words, in every plan and every example of a rule', () => {
    const told = decisions();
    for (const [name, text] of plans) {
      const { deny = [], warn = [] } = told.get(name) ?? {};
      const all = found(text);
      const wanted = [true, false].map((isStopped) => inOrder(all.filter(({ blocks }) => blocks === isStopped).map(toldBy)));
      expect([name, inOrder(deny), inOrder(warn)]).toEqual([name, ...wanted]);
    }
  });

  test('works no more than in proportion to what there is, line by line of every rule', () => {
    const views = (['fail', 'pass'] as const).flatMap((sort) => rulesWith(sort).map((id) => viewIn(examplePlan(id, sort))));
    const [few, many] = [evaluations(copies(views, 2)), evaluations(copies(views, 4))];
    const grown = [...many].filter(([line, times]) => times > 40 && times > 2.3 * (few.get(line) ?? 0));
    expect(grown.map(([line, times]) => `${line}: ${few.get(line) ?? 0}, then ${times}`)).toEqual([]);
  });

  test('denies a plan, which it cannot judge', () => {
    const answer = opa(
      'eval',
      '--bundle',
      join(folder, 'bundle.tar.gz'),
      '--input',
      join(PLANS, 'count', 'plan.json'),
      '--format',
      'raw',
      'data.main.deny',
    );
    expect(JSON.parse(answer)).toEqual([{ msg: 'this is no view, so nothing was judged: give what `dealerguard view` prints' }]);
  });
});

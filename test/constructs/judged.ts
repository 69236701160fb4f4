import { Testing } from 'cdktf';
import { check } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import { type Combination, newStack, withoutTraces } from './combinations';

/** Stacks that are given to the gate at once: starting it takes longer than judging one. */
const TOGETHER = 50;

/** The Terraform JSON of each combination, in a stack of its own. */
export function synthesise(combinations: readonly Combination[]): string[] {
  return withoutTraces(() =>
    combinations.map(({ create }) => {
      const stack = newStack();
      create(stack);
      return Testing.synth(stack);
    }),
  );
}

/** What the gate finds in each combination by itself, as `rule address verdict`, after the combination's title. */
export function findingsOf(combinations: readonly Combination[], texts: readonly string[] = synthesise(combinations)): string[] {
  return texts.flatMap((_, at) => (at % TOGETHER === 0 ? judged(texts, at, combinations) : []));
}

function judged(texts: readonly string[], from: number, combinations: readonly Combination[]): string[] {
  const inputs = texts.slice(from, from + TOGETHER).map((text, index) => ({ path: String(from + index), text }));
  const { report } = check({ inputs, cwd: '.', config: DEFAULT_CONFIG, today: '2026-11-22' });
  return report.findings.map(({ input, rule, address, verdict }) => `${combinations[Number(input)]?.title}: ${rule} ${address} ${verdict}`);
}

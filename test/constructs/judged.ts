import { Testing } from 'cdktf';
import { check } from '../../lib/check';
import { DEFAULT_CONFIG } from '../../lib/model/config';
import { type Combination, newStack, withoutTraces } from './combinations';

/** Stacks that are given to the gate at once: starting it takes longer than judging one. */
const TOGETHER = 50;

/** What the gate finds in each combination by itself, as `rule address verdict`, after the combination's title. */
export function findingsOf(combinations: readonly Combination[]): string[] {
  const texts = withoutTraces(() =>
    combinations.map(({ create }) => {
      const stack = newStack();
      create(stack);
      return Testing.synth(stack);
    }),
  );
  return texts.flatMap((_, at) => (at % TOGETHER === 0 ? judged(texts, at, combinations) : []));
}

function judged(texts: readonly string[], from: number, combinations: readonly Combination[]): string[] {
  const inputs = texts.slice(from, from + TOGETHER).map((text, index) => ({ path: String(from + index), text }));
  const { report } = check({ inputs, cwd: '.', config: DEFAULT_CONFIG, today: '2026-11-22' });
  return report.findings.map(({ input, rule, address, verdict }) => `${combinations[Number(input)]?.title}: ${rule} ${address} ${verdict}`);
}

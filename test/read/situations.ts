import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of committed plans. */
export const PLANS = join(__dirname, '..', 'plans');

export interface Expected {
  readonly rule: string;
  readonly address: string;
  readonly verdict: string;
  readonly note?: string;
}

/** What each plan should be found to do, by situation. */
export const EXPECTED = JSON.parse(readFileSync(join(PLANS, 'expected.json'), 'utf8')) as Readonly<Record<string, readonly Expected[]>>;

export const SITUATIONS = Object.keys(EXPECTED);

/** What else is found where the code behind a plan is known as well: it tells what the plan hides. Other situations get the same findings. */
export const EXPECTED_WITH_CODE = JSON.parse(readFileSync(join(PLANS, 'expected-with-code.json'), 'utf8')) as typeof EXPECTED;

/** The folder that was planned, by situation. */
export const FOLDERS: Readonly<Record<string, string>> = Object.fromEntries(
  SITUATIONS.flatMap((name) =>
    ['config', 'after'].filter((folder) => existsSync(join(PLANS, name, folder))).map((folder): [string, string] => [name, folder]),
  ),
);

/** Situations whose configuration is synth output as well. */
export const PAIRS = SITUATIONS.filter((name) => existsSync(join(PLANS, name, 'config', 'main.tf.json')));

/** `rule address verdict` of each finding, sorted: what a test compares. */
export function brief(findings: readonly Expected[]): string[] {
  return findings.map(({ rule, address, verdict }) => `${rule} ${address} ${verdict}`).sort();
}

import type { Kind, Severity } from './finding';
import type { Rule } from './rule';

/** The one table from what a finding is about to how grave it is. A policy overrides it only where it weighs something the kind does not tell. */
export const SEVERITY_OF_KIND: Readonly<Record<Kind, Severity>> = {
  public: 'critical',
  'any-account': 'critical',
  internet: 'high',
  residency: 'high',
  guardrail: 'medium',
  shared: 'medium',
  indirect: 'low',
};

/** Least first. */
export const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** Whether something is a severity: who calls us from JavaScript may hand in anything. */
export function isSeverity(value: unknown): value is Severity {
  return (SEVERITIES as readonly unknown[]).includes(value);
}

/** Whether a severity is that of `floor` or a graver one. */
export function isAtLeast(severity: Severity, floor: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(floor);
}

/** One severity lower; low stays low. */
export function oneLower(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] ?? 'low';
}

/** The gravest that the findings of a rule are, unless a policy weighs one of them. What is only assumed weighs one severity less. */
export function severityOfRule({ kinds, severity, assumed }: Pick<Rule, 'kinds' | 'severity' | 'assumed'>): Severity {
  const ranks = kinds.map((kind) => SEVERITIES.indexOf(SEVERITY_OF_KIND[kind]));
  const worst = severity ?? SEVERITIES[Math.max(0, ...ranks)] ?? 'low';
  return assumed === true ? oneLower(worst) : worst;
}

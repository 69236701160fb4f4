import { Code, type Raw } from './code';
import { evaluate } from './evaluate';
import { opaque, type Evaluated } from './evaluation';
import { isTemplate, templateCode } from './json-code';
import type { Scope } from './scope';

/** What a value of a configuration is worth in a scope. */
export function evaluateRaw(raw: Raw, scope: Scope): Evaluated {
  if (raw instanceof Code) return evaluateCode(raw, scope);
  if (Array.isArray(raw)) return (raw as readonly Raw[]).map((one) => evaluateRaw(one, scope));
  if (typeof raw !== 'object' || raw === null) return raw ?? null;
  const entries = Object.entries(raw).map(([key, one]) => [evaluateKey(key, scope), evaluateRaw(one, scope)] as const);
  return entries.every(([key]) => typeof key === 'string') ? (Object.fromEntries(entries) as Evaluated) : opaque([]);
}

export function evaluateCode({ expression }: Code, scope: Scope): Evaluated {
  return expression === null ? opaque([]) : evaluate(expression, scope);
}

/** In JSON syntax a key may be a template as well. */
export function evaluateKey(key: string, scope: Scope): Evaluated {
  return isTemplate(key) ? evaluateCode(templateCode(key), scope) : key;
}

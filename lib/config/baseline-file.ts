import { InputError } from '../model/errors';
import type { Report } from '../model/report';
import { readText } from './files';
import { faultOf } from './schema';

/** An earlier JSON report. @throws InputError where it is none. */
export function loadBaseline(cwd: string, path: string): Report {
  const text = readText(cwd, path, 'the baseline');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new InputError(`the baseline ${path} is not JSON: make one with dealerguard check --format json=${path}`);
  }
  const fault = faultOf(document, 'report');
  if (fault !== undefined) {
    throw new InputError(`the baseline ${path} is no report that dealerguard check --format json made: ${fault}`);
  }
  return document as Report;
}

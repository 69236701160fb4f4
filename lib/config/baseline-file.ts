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
  return baselineOf(document, `the baseline ${path}`);
}

/** The report that a document holds. `name` opens the message. @throws InputError where it is none. */
export function baselineOf(document: unknown, name: string): Report {
  const fault = faultOf(document, 'report');
  if (fault !== undefined) {
    throw new InputError(`${name} is no report that dealerguard check --format json made: ${fault}`);
  }
  return document as Report;
}

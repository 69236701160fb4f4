export { InputError } from './model/errors';
export type * from './model/finding';
export type * from './model/report';
export type * from './model/rule';
export type * from './model/view';
export { check, readCatalogue, viewOf } from './check';
export type { CheckRequest, CheckResult, Timing, Views } from './check';

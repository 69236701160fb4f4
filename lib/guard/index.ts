import './peers';

export type { WrittenConfig } from '../config/config-file';
export type { Finding, Severity } from '../model/finding';
export type { Report } from '../model/report';
export { guard, traceSources } from './guard';
export { type GuardOptions } from './options';
export { waive, type WaiveOptions } from './waive';

import type { App } from 'cdktf';
import { InputError } from '../model/errors';
import { attach } from './attachment';
import { checkOptions, type GuardOptions } from './options';
import { surroundings } from './surroundings';

/**
 * Stops the synthesis of an app that would expose dealers' customer data, before a file is written: `app.synth()` and `cdktf synth` fail with
 * what would be exposed, where, and what to change. All stacks are judged together, as the gate judges `cdktf.out`, aspects and overrides
 * included. Call it right after `new App()`, so that findings name the lines of what is created from then on.
 *
 * `skipValidation` of the app switches it off like every validation; the gate says so when it judges what was written.
 *
 * @throws InputError where an option has a value that is not allowed, or the app has a guard
 */
export function guard(app: App, options: GuardOptions = {}): void {
  checkOptions(options);
  const attachment = attach(app, { around: surroundings(), lines: options.sources ?? true });
  if (attachment.options) throw new InputError('guard: the app has a guard. Call guard(app) once.');
  attachment.options = options;
}

/**
 * Writes into the synthesised stacks what the gate cannot know otherwise: the line of the user's code that created each resource, and waivers
 * given with `waive`. `guard` does the same; this is for apps that are judged elsewhere only. Call it right after `new App()`.
 */
export function traceSources(app: App): void {
  attach(app, { around: surroundings(), lines: true });
}

import { type App, TerraformStack } from 'cdktf';
import { runAspects } from './aspects';
import type { ConstructWaiver } from '../model/mark';
import { rootOf, type StackJson, type Told, toldBy, writeLines, writeMark } from './comments';
import { judge, type Judgement } from './judgement';
import type { GuardOptions } from './options';
import { isSame, type Snapshot, snapshotOf } from './snapshot';
import type { Surroundings } from './surroundings';
import { traceConstructs } from './trace';

/** What hangs on an app. */
export interface Attachment {
  /** The guard's; undefined where nothing is judged. */
  options: GuardOptions | undefined;
}

interface State extends Attachment {
  readonly app: App;
  readonly around: Surroundings;
  /** Whether lines are wanted. */
  lines: boolean;
  /** `toTerraform` of each stack, as it was before us. */
  readonly stacks: Map<TerraformStack, () => StackJson>;
  /** The last verdict, on the stacks that it was made of. */
  verdict: { readonly stacks: ReadonlyMap<TerraformStack, JudgedStack>; readonly judgement: Judgement } | undefined;
  /** Puts back the aspects that ran before their turn; undefined outside `app.synth()`. */
  restore: (() => void)[] | undefined;
}

/** A stack as JSON, and what its code tells the gate. */
interface MadeStack {
  readonly json: StackJson;
  readonly told: Told;
}

/** The same when it was judged. */
interface JudgedStack extends MadeStack {
  readonly snapshot: Snapshot;
}

const states = new WeakMap<App, State>();

/** Attaches to an app and all stacks it has when it is synthesised, once. */
export function attach(app: App, { around, lines }: { readonly around: Surroundings; readonly lines: boolean }): Attachment {
  if (lines) traceConstructs(app);
  const known = states.get(app);
  if (known) {
    known.lines ||= lines;
    return known;
  }
  const state: State = { app, around, lines, stacks: new Map(), options: undefined, verdict: undefined, restore: undefined };
  states.set(app, state);
  const synth = app.synth.bind(app);
  app.synth = () => {
    synthesize(state, synth);
  };
  // After the last stack is written, and before the manifest is: a stack that was made on the way has not been seen.
  app.node.addValidation({ validate: () => (state.options ? unseen(state) : []) });
  attachStacks(state);
  return state;
}

function synthesize(state: State, synth: () => void): void {
  attachStacks(state);
  state.verdict = undefined;
  const restore = (state.restore = [] as (() => void)[]);
  try {
    synth();
  } finally {
    for (const each of restore) each();
    state.restore = undefined;
  }
}

function attachStacks(state: State): void {
  for (const stack of stacksOf(state.app)) if (!state.stacks.has(stack)) attachStack(state, stack);
}

function attachStack(state: State, stack: TerraformStack): void {
  state.stacks.set(stack, stack.toTerraform.bind(stack) as () => StackJson);
  stack.toTerraform = () => written(state, stack);
  stack.node.addValidation({ validate: () => (state.options ? validate(state, stack, state.options) : []) });
}

/** Within `app.synth()` the stack that comes first answers for all, with what all of them are once their aspects have run. */
function validate(state: State, stack: TerraformStack, options: GuardOptions): string[] {
  attachStacks(state);
  if (state.restore) {
    if (state.verdict) return [];
    state.restore.push(runAspects([...state.stacks.keys()].filter((each) => each !== stack)));
  }
  return [...judgeAll(state, options).errors];
}

function judgeAll(state: State, options: GuardOptions): Judgement {
  const stacks = new Map([...state.stacks.keys()].map((stack) => [stack, makeJudged(state, stack)]));
  const judgement = judge(
    [...stacks].map(([stack, { json }]) => ({ name: stack.node.id, json })),
    options,
    state.around,
  );
  state.verdict = { stacks, judgement };
  return judgement;
}

function makeJudged(state: State, stack: TerraformStack): JudgedStack {
  return { ...make(state, stack), snapshot: snapshotOf(stack) };
}

/** Makes a stack with what its code tells the gate, and without what comes of it. */
function make({ stacks, around, lines }: State, stack: TerraformStack): MadeStack {
  const json = stacks.get(stack)?.() ?? {};
  const told = toldBy(stack, lines ? around.cwd : undefined);
  writeLines(json, told.lines);
  writeMark(json, told.waivers.length > 0 ? { waivers: told.waivers } : {});
  return { json, told };
}

/** The stack as it is written: the gate can tell from it whether the guard was asked, and what it accepted. */
function written(state: State, stack: TerraformStack): StackJson {
  const { made, judgement } = judgedStack(state, stack);
  const { json, told } = made;
  const root = told.lines.size > 0 ? rootOf(stack, state.app.outdir, state.around.cwd) : undefined;
  const waivers = told.waivers.map((waiver) => ({ ...waiver, ...acceptedOf(waiver, judgement) }));
  writeMark(json, {
    ...(state.options ? { guard: judgement ? 'judged' : 'attached' } : {}),
    ...(root === undefined ? {} : { root }),
    ...(waivers.length > 0 ? { waivers } : {}),
  });
  return json;
}

function acceptedOf(waiver: ConstructWaiver, judgement: Judgement | undefined): Pick<ConstructWaiver, 'accepted'> {
  const accepted = judgement?.acceptedBy(waiver);
  return accepted ? { accepted } : {};
}

/**
 * A stack with the judgement that it was part of, if it was part of one and is what it was then. What has changed since within a synthesis is
 * judged again, or the file would be of another stack than the verdict.
 */
function judgedStack(state: State, stack: TerraformStack): { readonly made: MadeStack; readonly judgement?: Judgement } {
  const { stacks, judgement } = state.verdict ?? {};
  const judged = stacks?.get(stack);
  // Within a synthesis the JSON is wanted once more, and takes as long to make as all the judging.
  if (judged && state.restore && isSame(judged.snapshot, snapshotOf(stack))) return sound(judged, judgement);
  const made = make(state, stack);
  if (!judged || !state.options) return { made };
  if (JSON.stringify(judged.json) === JSON.stringify(made.json)) return sound(made, judgement);
  if (!state.restore) return { made };
  const again = judgeAll(state, state.options);
  if (again.errors.length > 0)
    throw new Error(`[${stack.node.path}] changed after the stacks were judged:\n  ${again.errors.join('\n  ')}`);
  return { made, judgement: again };
}

/** A judgement that found nothing to stop for; any other is none, for what is written after it. */
function sound(made: MadeStack, judgement: Judgement | undefined): { readonly made: MadeStack; readonly judgement?: Judgement } {
  return judgement?.errors.length === 0 ? { made, judgement } : { made };
}

function unseen(state: State): string[] {
  const late = stacksOf(state.app).filter((stack) => !state.verdict?.stacks.has(stack));
  return late.map((stack) => `dealerguard has not judged the stack ${stack.node.path}: create it before app.synth()`);
}

function stacksOf(app: App): TerraformStack[] {
  return app.node.findAll().filter((construct): construct is TerraformStack => TerraformStack.isStack(construct));
}

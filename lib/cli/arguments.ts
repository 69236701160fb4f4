// `parseArgs` of Node instead of a package: the whole process must be quick on a small plan, and a package that parses
// arguments takes 7 ms to load, a seventh of what Node itself needs to start.
import { parseArgs } from 'node:util';
import { InputError } from '../model/errors';
import { isDay } from '../model/day';

/** A screen is so many characters wide. */
const SCREEN = 80;

export interface Option {
  /** What stands for the value in the help; without it the option is a flag. */
  readonly value?: string;
  readonly help: string;
  readonly isRepeatable?: boolean;
}

/** A command as data: its help is made of it. */
export interface Usage {
  readonly name: string;
  /** The arguments after the options, as the help shows them. */
  readonly operands: string;
  /** How many arguments there may be: least and most. */
  readonly count: readonly [number, number];
  readonly says: string;
  readonly options: Readonly<Record<string, Option>>;
}

export interface Arguments {
  readonly operands: readonly string[];
  readonly isSet: (option: string) => boolean;
  readonly value: (option: string) => string | undefined;
  readonly values: (option: string) => readonly string[];
}

/** @throws InputError for an unknown option, one without its value, one given twice, and arguments too few or too many. */
export function readArguments(argv: readonly string[], usage: Usage): Arguments {
  const { values, positionals, tokens } = parse(argv, usage);
  const counts = new Map<string, number>();
  for (const token of tokens) {
    if (token.kind === 'option') {
      counts.set(token.name, (counts.get(token.name) ?? 0) + 1);
    }
  }
  for (const [name, count] of counts) {
    if (count > 1 && usage.options[name]?.isRepeatable !== true) {
      throw new InputError(`--${name} is given twice: give it once`);
    }
  }
  const list = (option: string): readonly string[] => [values[option] ?? []].flat().filter((value) => typeof value === 'string');
  const empty = Object.keys(values).find((name) => list(name).includes(''));
  if (empty !== undefined) {
    throw new InputError(`--${empty} needs a value: ${helpHint(usage)}`);
  }
  const [least, most] = usage.count;
  if (positionals.length < least || positionals.length > most) {
    throw new InputError(`dealerguard ${usage.name} takes ${usage.operands || 'no argument'}: ${helpHint(usage)}`);
  }
  return { operands: positionals, isSet: (option) => values[option] === true, value: (option) => list(option)[0], values: list };
}

/** A value out of a list. */
export function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  const found = allowed.find((each) => each === value);
  if (value !== undefined && found === undefined) {
    throw new InputError(`--${option} ${value} is none of ${allowed.join(', ')}`);
  }
  return found;
}

/** The day to compare expiry with: that of the option, else today. */
export function dayOf(value: string | undefined, today: string): string {
  if (value !== undefined && !isDay(value)) {
    throw new InputError(`--today ${value} is no day: write YYYY-MM-DD`);
  }
  return value ?? today;
}

/** The help of one command. */
export function helpOf(usage: Usage): string {
  const named = Object.entries(usage.options).map(
    ([name, { value, help }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const,
  );
  const width = Math.max(0, ...named.map(([left]) => left.length));
  const lines = named.flatMap(([left, help]) => {
    const [first = '', ...more] = inLines(help, SCREEN - width - 4);
    return [`  ${left.padEnd(width)}  ${first}`, ...more.map((line) => ' '.repeat(width + 4) + line)];
  });
  const operands = usage.operands === '' ? '' : ` ${usage.operands}`;
  return [`dealerguard ${usage.name}${operands}`, '', usage.says, ...(lines.length === 0 ? [] : ['', ...lines]), ''].join('\n');
}

function inLines(text: string, width: number): readonly string[] {
  return text.match(new RegExp(`\\S.{0,${width - 1}}(?=\\s|$)`, 'g')) ?? [];
}

type Parsed = Readonly<{
  values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  positionals: readonly string[];
  tokens: readonly ({ readonly kind: 'option'; readonly name: string } | { readonly kind: 'positional' | 'option-terminator' })[];
}>;

function parse(argv: readonly string[], usage: Usage): Parsed {
  const options = Object.fromEntries(
    Object.entries(usage.options).map(([name, { value, isRepeatable }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: isRepeatable === true },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new InputError(refusal(error, usage));
  }
}

/** What `parseArgs` throws, in one line that says what to do. */
function refusal(error: unknown, usage: Usage): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const option = /'(?:-\w, )?(--?[^\s'=]*)/.exec(message ?? '')?.[1];
  if (option === undefined || code === undefined || !code.startsWith('ERR_PARSE_ARGS_')) {
    throw error;
  }
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `there is no option ${option}: ${helpHint(usage)}`
    : `${option} ${usage.options[option.slice(2)]?.value === undefined ? 'takes no value' : 'needs a value'}: ${helpHint(usage)}`;
}

function helpHint({ name }: Usage): string {
  return `dealerguard ${name} --help says more`;
}

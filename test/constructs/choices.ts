/** The values of each option. `undefined` stands for a prop that is left out. */
export type Options = Readonly<Record<string, readonly unknown[]>>;

/** Every choice of one value for each option. */
export function* choices(options: Options): Generator<Record<string, unknown>> {
  const [first, ...rest] = Object.entries(options);
  if (first === undefined) {
    yield {};
    return;
  }
  const [name, values] = first;
  for (const value of values) {
    for (const others of choices(Object.fromEntries(rest))) yield value === undefined ? others : { [name]: value, ...others };
  }
}

/** Takes the groups apart: what is grouped under these names is given together. */
export function flat(chosen: Record<string, unknown>): Record<string, unknown> {
  const { market, lock, rest, ...single } = chosen;
  return [single, market, lock, rest].reduce<Record<string, unknown>>((all, group) => Object.assign(all, group), {});
}

export const DATA_CLASS = [undefined, 'customer', 'internal', 'public'];
export const FLAG = [undefined, true];
export const MARKET = [undefined, { country: 'DE', residency: 'eu', tags: { team: 'overseas' } }];

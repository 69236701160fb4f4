/** What `moved` blocks say: from, to. Resources or modules, with instance key or without. */
export type Moves = ReadonlyMap<string, string>;

/** The address that a resource has once everything is moved: blocks may follow on each other, each moves it once. */
export function moved(moves: Moves, address: string): string {
  const left = new Map(moves);
  for (let now = address; ;) {
    const move = [...left].find(([from, to]) => isPart(now, from, to));
    if (move === undefined) return now;
    const [from, to] = move;
    left.delete(from);
    now = to + now.slice(from.length);
  }
}

/** Whether a move is about the address itself, about all instances of the block, or about the module around it. */
function isPart(address: string, from: string, to: string): boolean {
  if (!address.startsWith(from)) return false;
  const next = address.charAt(from.length);
  return next === '' || next === '.' || (next === '[' && !to.endsWith(']'));
}

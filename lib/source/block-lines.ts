/** A string, a mark, or a line break; everything else is of no account. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:\n]/g;

/** Blocks stand this deep: `resource`, type, name. */
const DEEPEST = 3;

/**
 * The lines of the blocks of a JSON document, by path (`["resource", "aws_s3_bucket", "leads"]`). Lists are seen through: the blocks in `[{"a": …}]`
 * have the paths of those in `{"a": …}`. The text is known to be JSON, and is read when a line is asked for, since most documents hold nothing
 * that is found.
 */
export function blockLines(text: string): (path: readonly string[]) => number | undefined {
  let found: ReadonlyMap<string, number> | undefined;
  return (path) => (found ??= readLines(text)).get(JSON.stringify(path));
}

function readLines(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const path: string[] = [];
  const brackets: string[] = [];
  let depth = 0;
  let line = 1;
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') line++;
    else if (token === '{') depth += brackets.push(token) > 0 ? 1 : 0;
    else if (token === '[') brackets.push(token);
    else if (token === '}' || token === ']') depth -= brackets.pop() === '{' ? 1 : 0;
    else if (token !== ':') last = token;
    else if (depth <= DEEPEST) {
      path.length = depth - 1;
      path.push(JSON.parse(last) as string);
      const key = JSON.stringify(path);
      if (!found.has(key)) found.set(key, line);
    }
  }
  return found;
}

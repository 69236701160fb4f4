import type { SourceLine } from '../model/finding';
import type { Origin } from '../model/origin';
import { isBody } from './code';
import type { Block } from './module';

/** What a block tells about where it comes from. Constructs leave notes in the comment of the block (`"//"`), which Terraform does not read. */
export function originOf({ body, line }: Block): Origin {
  const notes = isBody(body['//']) ? body['//'] : {};
  const own = isBody(notes['dealerguard']) ? notes['dealerguard'] : {};
  const { path } = isBody(notes['metadata']) ? notes['metadata'] : {};
  const at = sourceLine(own['source']) ?? line();
  return {
    ...(at ? { line: at } : {}),
    ...(typeof path === 'string' ? { construct: path } : {}),
    waivers: Array.isArray(own['waivers']) ? (own['waivers'] as readonly unknown[]) : [],
  };
}

/** A path of a machine says nothing to anybody else. */
function sourceLine(raw: unknown): SourceLine | undefined {
  const { file, line } = (isBody(raw) ? raw : {}) as Partial<Record<keyof SourceLine, unknown>>;
  const isPlace = typeof file === 'string' && typeof line === 'number' && Number.isInteger(line) && line > 0;
  return isPlace && !/^(?:[/\\]|[A-Za-z]:)/.test(file) ? { file: file.replaceAll('\\', '/'), line } : undefined;
}

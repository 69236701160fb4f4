/** A tree of files, on the disk or in an archive. Paths are relative to its root, with `/`; the root is `.`. */
export interface Files {
  /** The names of what is in a folder; undefined where there is no such folder. */
  readonly list: (folder: string) => readonly string[] | undefined;
  /** @throws InputError where it cannot be read. */
  readonly read: (path: string) => string;
  /** What a folder really is, links followed: two names of one folder have the same. */
  readonly identity: (folder: string) => string;
  /** How reports name a file: relative to the working directory. */
  readonly name: (path: string) => string;
}

/** Joins paths of a tree. What climbs out of the root keeps its `..`. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
}

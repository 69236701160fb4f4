// Reads one file out of a gzipped tar archive, as `opa build` writes them.
import { gunzipSync } from 'node:zlib';

const block = 512;
const text = (header, from, length) => header.toString('utf8', from, from + length).replace(/\0.*$/s, '');

/** The bytes of a member by its full name; undefined where there is none. */
export const readMember = (archive, name) => {
  const tar = gunzipSync(archive);
  for (let at = 0; at + block <= tar.length;) {
    const header = tar.subarray(at, at + block);
    const size = parseInt(text(header, 124, 12), 8) || 0;
    if (text(header, 0, 100) === name) return tar.subarray(at + block, at + block + size);
    at += block + Math.ceil(size / block) * block;
  }
  return undefined;
};

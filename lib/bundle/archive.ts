/** A file of an archive: its name with `/`, and its text. */
export interface Entry {
  readonly name: string;
  readonly text: string;
}

const BLOCK = 512;
/** The longest block that deflate stores as it is. In bytes. */
const LONGEST = 65_535;

/**
 * A gzipped tar archive. The same entries give the same bytes on every machine and with every version of Node, so that a checksum can be
 * compared: no time, no owner, and nothing compressed, since how it is compressed depends on the version of zlib.
 */
export function archive(entries: readonly Entry[]): Buffer {
  const files = entries.flatMap(({ name, text }) => {
    const content = Buffer.from(text, 'utf8');
    return [header(name, content.length), content, Buffer.alloc(padding(content.length))];
  });
  return gzip(Buffer.concat([...files, Buffer.alloc(2 * BLOCK)]));
}

function padding(length: number): number {
  return (BLOCK - (length % BLOCK)) % BLOCK;
}

/** The header of a file in the format ustar: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html */
function header(name: string, size: number): Buffer {
  const [prefix, base] = splitName(name);
  const block = Buffer.alloc(BLOCK);
  const put = (text: string, at: number): number => block.write(text, at, 'utf8');
  put(base, 0);
  put('0000644\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${size.toString(8).padStart(11, '0')}\0`, 124);
  put(`${'0'.repeat(11)}\0`, 136);
  put('        ', 148);
  put('0', 156);
  put('ustar\x0000', 257);
  put(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** Where a name is longer than its field, a part of its folders stands in another. */
function splitName(name: string): readonly [string, string] {
  if (Buffer.byteLength(name) <= 100) {
    return ['', name];
  }
  const at = name.indexOf('/', name.length - 101);
  return [name.slice(0, at), name.slice(at + 1)];
}

/** https://www.rfc-editor.org/rfc/rfc1952, with blocks that are stored. */
function gzip(content: Buffer): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < content.length; at += LONGEST) {
    const part = content.subarray(at, at + LONGEST);
    const head = Buffer.alloc(5);
    head.writeUInt8(at + LONGEST >= content.length ? 1 : 0, 0);
    head.writeUInt16LE(part.length, 1);
    head.writeUInt16LE(part.length ^ 0xffff, 3);
    blocks.push(head, part);
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(content), 0);
  tail.writeUInt32LE(content.length, 4);
  // No time, and a machine that is not named.
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]), ...blocks, tail]);
}

/** `zlib.crc32` came with Node 20.15. */
function crc32(content: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return (sum ^ 0xffffffff) >>> 0;
}

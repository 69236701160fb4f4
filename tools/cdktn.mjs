// The constructs and the guard for cdktn, the living fork of cdktf: the same files with other import strings.
//   node tools/cdktn.mjs    after `tsc`: writes dist/cdktn from dist
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The folders of lib that import cdktf. */
export const PARTS = ['constructs', 'guard'];

/** A string that is an import of cdktf, a part of it, or its provider, and nothing besides. */
const SPECIFIER = /(['"])(@?)cdktf((?:\/[\w./-]*)?)\1/g;

/** The text of a file for cdktn: whole strings only, so that words such as `cdktf.out` stay as they are. */
export const forCdktn = (text) => text.replace(SPECIFIER, '$1$2cdktn$3$1');

/** What lies outside the part is one folder farther away for a file in dist/cdktn. `depth`: folders between the part and the file. */
const oneFarther = (text, depth) =>
  text.replace(/(['"])((?:\.\.\/)+)([^'"]*)\1/g, (whole, quote, up, rest) =>
    up.length / '../'.length > depth ? `${quote}../${up}${rest}${quote}` : whole,
  );

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** Copies a folder, each text changed. */
export const copyChanged = (from, to, change) => {
  for (const file of filesBelow(from)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    if (/\.(js|ts|json|map)$/.test(file)) writeFileSync(join(to, file), change(readFileSync(join(from, file), 'utf8'), file));
    else cpSync(join(from, file), join(to, file));
  }
};

const writeDist = () => {
  for (const part of PARTS)
    copyChanged(join(root, 'dist', part), join(root, 'dist', 'cdktn', part), (text, file) =>
      oneFarther(forCdktn(text), file.split(sep).length - 1),
    );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeDist();

/** A part of a text: prose, or what looks like code and is set apart where a format can. */
export interface Run {
  readonly text: string;
  readonly isCode: boolean;
}

/** What stands together without a blank. Only ASCII has a meaning in markup. */
const TOGETHER = /[!-~]+/g;
/** Brackets and quotes around it, and punctuation after it, belong to the sentence. */
const WRAPPED = /^([("']*)(.*?)([,.;:!?)"']*)$/s;
/** Characters of code, or of markup: either way they are kept from being read as markup. */
const SPECIAL = /[`*_{}[\]<>#|~$@\\&^=+/:;%]/;
/** What GitHub and GitLab turn into links though it has none of these: addresses of the web, commits, issues, merge requests. */
const LINKED = /(?<!\w)(?:www\.|GH-\d|[0-9a-f]{7,}(?!\w))|!\d/i;

/**
 * Sets names, actions, addresses and the like apart from prose: `set`, `restrict_public_buckets`, `to true`. Whatever could be markup in
 * Markdown or HTML is in a run of code, so a format that sets code apart safely is safe throughout.
 */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  const add = (part: string, isCode: boolean): void => {
    const last = runs.at(-1);
    if (last?.isCode === isCode) {
      runs[runs.length - 1] = { text: last.text + part, isCode };
    } else if (part !== '') {
      runs.push({ text: part, isCode });
    }
  };
  let end = 0;
  for (const { 0: whole, index } of text.matchAll(TOGETHER)) {
    add(text.slice(end, index), false);
    const [, before = '', core = '', after = ''] = WRAPPED.exec(whole) ?? [];
    if (SPECIAL.test(core) || LINKED.test(core)) {
      const isClosed = balanced(core);
      add(before, false);
      add(isClosed ? core : core + after, true);
      add(isClosed ? after : '', false);
    } else {
      add(whole, false);
    }
    end = index + whole.length;
  }
  add(text.slice(end), false);
  return runs;
}

/** Whether the brackets of a run close within it: the last bracket of `f(x)` is part of it. */
function balanced(text: string): boolean {
  return (text.match(/\(/g) ?? []).length <= (text.match(/\)/g) ?? []).length;
}

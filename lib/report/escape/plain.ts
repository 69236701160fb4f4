/**
 * Characters that a plan could use to make a reader see something else than what is there: terminal controls, line breaks,
 * marks that turn the direction of writing, characters without width, and tags (https://trojansource.codes/); and code points that are no
 * characters, which XML and some terminals refuse.
 */
const TREACHEROUS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** Longer values of arguments are cut: a finding names who gets in, it does not quote documents. In characters. */
const MAX_VALUE = 200;
/** Addresses are needed whole for a waiver; beyond this length they are no real ones. In characters. */
const MAX_ADDRESS = 1000;

/** Text of a plan, made safe to show: every treacherous character becomes a visible `\u202e`, and what is too long is cut. */
export function plain(text: string, max = MAX_VALUE): string {
  const characters = text.length > max ? Array.from(text.slice(0, 2 * max + 1)) : [];
  const cut = characters.length > max ? `${characters.slice(0, max).join('')}…` : text;
  return spellOut(cut);
}

export function plainAddress(address: string): string {
  return plain(address, MAX_ADDRESS);
}

/** Every treacherous character as JavaScript and JSON escapes write it. */
export function spellOut(text: string): string {
  return text.replace(TREACHEROUS, (character) =>
    Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  );
}

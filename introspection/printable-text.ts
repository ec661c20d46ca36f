const BREAKS = /[\s\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** How far back a cut looks for a space, so that it does not split a word. */
const WORD = 100;

/** Characters of what an engine says that a sentence of ours repeats. */
const ENGINE_WORDS = 500;

/** Untrusted text for storing and sending: on one line, with control characters and direction marks visible, and limited in length. */
export function printableText(text: string, most: number): string {
  return shortened(text, most).replace(BREAKS, ' ').trim().replace(UNSEEN, visible);
}

/** A message of an engine or driver, for use in our messages. */
export function engineWords(said: unknown): string {
  return printableText(said instanceof Error ? said.message : String(said), ENGINE_WORDS);
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const blank = text.lastIndexOf(' ', most);
  const end = blank > most - WORD ? blank : most;
  return `${text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function visible(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}

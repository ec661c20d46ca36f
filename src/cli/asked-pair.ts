import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { redactSource } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { type FirstPair, firstPair } from '../config/discovery/first-config.ts';
import type { FoundDatabase } from '../config/discovery/found-database.ts';
import { isKnownSource } from '../sources/any-source.ts';

/** Where questions are asked, and where answers come from. */
export interface Asking {
  readonly input: Readable;
  readonly output: Writable;
}

/** What a person chose: the databases, with those that were typed, and which two are compared. */
export interface AskedPair {
  readonly found: readonly FoundDatabase[];
  readonly pair: FirstPair | undefined;
}

/** Asks which two databases are compared. An answer is a number or name of the list, a path or a URL; empty: the proposal. */
export async function askedPair(found: readonly FoundDatabase[], { input, output }: Asking): Promise<AskedPair> {
  const lines = createInterface({ input, output, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  const proposed = firstPair(found);
  const ask = async (
    question: string,
    proposal: FoundDatabase | undefined,
    name: string,
  ): Promise<FoundDatabase | undefined> => {
    for (;;) {
      output.write(`${question}${proposal === undefined ? '' : ` [${proposal.name}]`}: `);
      const { value, done } = await answers.next();
      const word = done === true ? '' : value.trim();
      if (word === '') return proposal;
      const chosen =
        found.find((database, place) => String(place + 1) === word || database.name === word) ?? typed(word, name);
      if (chosen !== undefined) return chosen;
      output.write('That is no number or name of the list, no path and no URL.\n');
    }
  };
  try {
    output.write(`${listText(found)}An answer is a number, a path or a URL.\n`);
    const expected = await ask('Which database is as it should be?', proposed?.[0], 'expected');
    const actual = await ask('Which one is compared with it?', proposed?.[1], 'actual');
    const added = [expected, actual].filter((database) => database !== undefined && !found.includes(database));
    const pair: FirstPair | undefined =
      expected === undefined || actual === undefined || expected === actual ? undefined : [expected, actual];
    return { found: [...found, ...added.filter((database) => database !== undefined)], pair };
  } finally {
    lines.close();
  }
}

function listText(found: readonly FoundDatabase[]): string {
  return found
    .map(({ name, url, where }, place) => `  ${place + 1}  ${name}  ${printable(url)}  (from ${where})\n`)
    .join('');
}

/** A source that was typed. Its password does not get into the file: a variable stands for it. */
function typed(word: string, name: string): FoundDatabase | undefined {
  const url = URL.parse(word);
  const isServer = /^[a-z]+:\/\//i.test(word);
  if (isServer && (url === null || !isKnownSource(word))) return undefined;
  if (!isServer && !/[./\\:]/.test(word)) return undefined;
  const variable = `${name.toUpperCase()}_PASSWORD`;
  const secret = isServer && redactSource(word) !== word;
  return {
    name,
    url: secret ? withVariable(word, variable) : isServer || /^[a-z]+:/i.test(word) ? word : `sqlite:${word}`,
    where: 'your answer',
    isServer,
    variables: secret ? [variable] : [],
  };
}

function withVariable(source: string, variable: string): string {
  return redactSource(source).replace(/^([a-z]+:\/\/[^@/]*)@/i, `$1:\${${variable}}@`);
}

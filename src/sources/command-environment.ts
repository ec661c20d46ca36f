import { suggestion } from '../../introspection/nearest.ts';
import { EvenkeelError } from '../errors.ts';
import type { EmptyDatabase } from '../scratch/empty-database.ts';
import { type Environment, inheritedEnvironment, secretsOf } from '../scratch/inherited-environment.ts';
import type { RunSource } from './run-source.ts';

/** The variable that most tools read. */
const USUAL = { name: 'DATABASE_URL', value: '{url}', secret: false } as const;

const WORD = /\{([a-z]+)\}/g;

/**
 * The environment of a command: that of this process without Evenkeel's own variables, and the address of its database, in
 * `DATABASE_URL` unless the source has another place for it.
 */
export function environmentFor(source: RunSource, database: EmptyDatabase, own: Environment): Environment {
  const isSaid = source.environment.some(({ value }) => wordsIn(value).some((word) => database.words.has(word)));
  const asked = isSaid ? source.environment : [USUAL, ...source.environment];
  const set = asked.map(({ name, value }) => [name, filled(name, value, source, database)]);
  return { ...inheritedEnvironment(own), ...Object.fromEntries(set) };
}

/** What must not be shown of the output of the command. */
export function secretsIn(environment: Environment, source: RunSource, { words }: EmptyDatabase): readonly string[] {
  const asked = new Set(source.environment.filter(({ secret }) => secret).map(({ name }) => name));
  return [...secretsOf(environment, asked), words.get('password') ?? ''].filter((secret) => secret !== '');
}

function wordsIn(value: string): readonly string[] {
  return [...value.matchAll(WORD)].map(([, word = '']) => word);
}

/** The value with the words for the database replaced. Other texts in braces stay, unless they look like one of them misspelt. */
function filled(name: string, value: string, { engine }: RunSource, { words }: EmptyDatabase): string {
  return value.replace(WORD, (written, word: string) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const hint = suggestion(word, [...ALL_WORDS]);
    if (hint === '' && !ALL_WORDS.has(word)) return written;
    const all = [...words.keys()].map((one) => `{${one}}`).join(', ');
    throw new EvenkeelError(
      'E_SOURCE_INVALID',
      `The variable ${name} has "${written}", which says nothing of a ${engine.title} database; known are ${all}.`,
    );
  });
}

/** The words of all engines. */
const ALL_WORDS = new Set(['url', 'path', 'host', 'port', 'user', 'password', 'database']);

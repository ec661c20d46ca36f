import type { Kind } from '../../../introspection/index.ts';
import type { Family } from './thing.ts';
import type { WordCursor } from './word-cursor.ts';

/** What a statement is about: something that stands for itself, or something that belongs to a relation. */
export interface Noun {
  readonly family: Family | undefined;
  readonly member: Extract<Kind, 'index' | 'statisticsObject' | 'trigger' | 'policy' | 'rule'> | undefined;
  /** The words before it and its own last one, in capitals. */
  readonly words: ReadonlySet<string>;
}

const MODIFIERS = new Set(
  'OR REPLACE TEMP TEMPORARY GLOBAL LOCAL UNLOGGED UNIQUE RECURSIVE MATERIALIZED FOREIGN VIRTUAL CONSTRAINT EVENT'.split(
    ' ',
  ),
);

const FAMILIES: ReadonlyMap<string, Family> = new Map<string, Family>([
  ['TABLE', 'relation'],
  ['VIEW', 'relation'],
  ['SEQUENCE', 'relation'],
  ['TYPE', 'type'],
  ['DOMAIN', 'type'],
  ['FUNCTION', 'routine'],
  ['PROCEDURE', 'routine'],
  ['AGGREGATE', 'routine'],
  ['ROUTINE', 'routine'],
  ['COLLATION', 'collation'],
  ['EXTENSION', 'extension'],
  ['PUBLICATION', 'publication'],
  ['SERVER', 'server'],
]);

const MEMBERS: ReadonlyMap<string, Noun['member']> = new Map<string, Noun['member']>([
  ['INDEX', 'index'],
  ['STATISTICS', 'statisticsObject'],
  ['TRIGGER', 'trigger'],
  ['POLICY', 'policy'],
  ['RULE', 'rule'],
]);

/** Takes the noun behind CREATE, ALTER or DROP; undefined for one that nothing is told of. */
export function takeNoun(cursor: WordCursor): Noun | undefined {
  const words = new Set<string>();
  for (let keyword = cursor.keyword(); ; keyword = cursor.keyword()) {
    if (keyword === '') return undefined;
    cursor.skip();
    words.add(keyword);
    if (MODIFIERS.has(keyword)) continue;
    if (keyword === 'TRIGGER' && words.has('EVENT')) return { family: 'eventTrigger', member: undefined, words };
    const [family, member] = [FAMILIES.get(keyword), MEMBERS.get(keyword)];
    return family === undefined && member === undefined ? undefined : { family, member, words };
  }
}

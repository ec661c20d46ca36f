/**
 * Code. In: triggers and routines, whose texts no grammar of ours reads. Out: whether they do the same, as far as that can be told.
 */

import {
  type CodeForm,
  type CodePart,
  type Lens,
  memo,
  ownValue,
  sharedQualifier,
} from '../../../introspection/index.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import { decidedByMeaning } from '../decided-by-meaning.ts';
import type { Decision, Held, Rule, RuleText, ValueDifference } from '../rule.ts';

const SHARED: RuleText = {
  id: 'code.schema-names',
  title: 'Code that names its schema',
  says: 'The two texts are equal except for the names of the schemas.',
  why: 'The two schemas are mapped to each other, and each text names its own.',
  verdict: 'equivalent',
};

const UNREAD: RuleText = {
  id: 'code.schema-in-text',
  title: 'Code that may name its schema',
  says: 'The two texts differ at most in the name of a schema, and it is unclear what that name means there.',
  why: 'It may be the schema, in a statement that is built at run time, or it may be data. Read both; if they mean the same, accept the finding.',
  verdict: 'unknown',
};

/** Rules about two texts of code where the sides call schemas by different names. */
export const codeRules: readonly Rule<ValueDifference>[] = decidedByMeaning([SHARED, UNREAD], 'code', decideCode);

/** Undefined: they say different things. */
function decideCode({ expected, actual }: ValueDifference<'code'>): Decision | undefined {
  const { apart } = expected.side.lens;
  if (apart === undefined) return undefined;
  const [one, other] = [readParts(expected, apart), readParts(actual, apart)];
  if (one.loose !== other.loose) return undefined;
  const rule = one.exact === other.exact && one.isKnown && other.isKnown ? SHARED : UNREAD;
  return { rule, judgement: {} };
}

/** A text with the shared names of its schemas. */
interface ReadCode {
  readonly exact: string;
  /** The same without names that may or may not be schemas. */
  readonly loose: string;
  /** Whether every qualifier is known. */
  readonly isKnown: boolean;
}

/** The words and signs of a text of code, without comments. */
export function wordsOfCode({ meant, object, side }: Held<'code'>): readonly string[] {
  if (meant.text === null) return [];
  return side.dialect.codeOf(meant.text, formOf(object)).flatMap(({ text }) => text.match(WORDS) ?? []);
}

const WORDS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[\p{L}\p{N}_$.]+|\s+|[^\s]/gu;

function readParts({ meant, object, side }: Held<'code'>, apart: ReadonlySet<string>): ReadCode {
  if (meant.text === null) return { exact: '', loose: '', isKnown: true };
  const parts = side.dialect.codeOf(meant.text, formOf(object));
  const path = pathOf(object, side);
  const isOpen = (part: CodePart) =>
    part.part === 'qualifier' && apart.has(part.named.namespace) && findQualifier(part, side.lens) === undefined;
  return {
    exact: JSON.stringify(parts.flatMap((part) => exactTexts(part, side.lens, path))),
    loose: JSON.stringify(parts.flatMap((part) => looseTexts(part, side.lens, path, apart))),
    isKnown: !parts.some(isOpen),
  };
}

function exactTexts(part: CodePart, lens: Lens, path: readonly string[]): readonly string[] {
  if (part.part === 'searched') {
    const member = lens.searched?.(part.name, part.sort, path);
    return member === undefined ? [part.text] : [`"${member}"`, '.', part.text];
  }
  const qualifier = part.part === 'qualifier' ? findQualifier(part, lens) : undefined;
  return [qualifier === undefined ? part.text : `"${qualifier}"`];
}

/** The shared name of the namespace; undefined if unknown. */
function findQualifier({ named, sorts }: Extract<CodePart, { part: 'qualifier' }>, lens: Lens): string | undefined {
  const [qualifier, ...others] = new Set(sorts.map((sort) => sharedQualifier(named, sort, lens)));
  return others.length === 0 ? qualifier : undefined;
}

/** The search path of a routine, if it is known. */
function pathOf(object: Held['object'], { dialect }: Side): readonly string[] {
  const isRoutine = isOfKind(object, 'function') || isOfKind(object, 'procedure');
  const path = isRoutine ? ownValue(object.facts.settings ?? {}, 'search_path') : undefined;
  if (path === undefined) return [dialect.defaultNamespace];
  return path.split(',').map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"'),
  );
}

/** A string may contain a name among other words. */
function looseTexts(
  part: CodePart,
  lens: Lens,
  path: readonly string[],
  apart: ReadonlySet<string>,
): readonly string[] {
  switch (part.part) {
    case 'string':
      return [part.text.replace(wordsOf(apart), ANY)];
    case 'name':
      return [apart.has(part.text.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')) ? ANY : part.text];
    case 'qualifier':
      if (findQualifier(part, lens) === undefined) return [apart.has(part.named.namespace) ? ANY : part.text];
      return exactTexts(part, lens, path);
    case 'text':
    case 'searched':
      return exactTexts(part, lens, path);
  }
}

const ANY = '\u0000';

/** Any of the names as a whole word. */
const wordsOf = memo((apart: ReadonlySet<string>): RegExp => {
  const names = [...apart]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|-]/g, '\\$&'));
  return new RegExp(`(?<![\\w$\\u0080-\\uffff])(?:${names.join('|')})(?![\\w$\\u0080-\\uffff])`, 'g');
});

function formOf(object: Held['object']): CodeForm {
  if (isOfKind(object, 'trigger')) return { form: 'trigger' };
  if (isOfKind(object, 'rule')) return { form: 'rule' };
  if (!isOfKind(object, 'function') && !isOfKind(object, 'procedure')) return { form: 'unknown' };
  const { language, arguments: given = [] } = object.facts;
  const returned = isOfKind(object, 'function') ? object.facts : undefined;
  return {
    form: 'routine',
    language: language ?? '',
    head: {
      arguments: given.map(({ name, type, mode }) => ({ name, type, ...(mode !== undefined && { mode }) })),
      returns: returned === undefined ? null : (returned.returns ?? 'void'),
      returnsSet: returned?.returnsSet ?? false,
    },
  };
}

import type { Expression } from './expression.ts';
import type { NameSort } from './name-sort.ts';

/** A qualified name. */
export interface QualifiedName {
  readonly namespace: string;
  readonly name: string;
}

interface Sight {
  readonly dialect: { readonly defaultNamespace: string };
  namespace(namespace: string): string;
  readonly member?: (own: QualifiedName, sort: NameSort) => string | undefined;
}

/**
 * A namespace in the form both sides share, for texts that are compared. The home namespace of a side is written as its
 * engine's default namespace; another namespace with that name is marked. A member of an extension is in the namespace of
 * the extension.
 */
export function sharedQualifier(own: QualifiedName, sort: NameSort, sight: Sight): string {
  const member = sight.member?.(own, sort);
  return qualifierOf(member ?? sight.namespace(own.namespace), sight);
}

function qualifierOf(namespace: string, sight: Sight): string {
  if (namespace === '') return sight.dialect.defaultNamespace;
  return namespace === sight.dialect.defaultNamespace ? `${namespace}\u0000` : namespace;
}

/** A name such as `audit.fold`, written without quotes, in the form both sides share. */
export function sharedReference(name: string, sort: NameSort, sight: Sight): string {
  const dot = name.indexOf('.');
  if (dot < 1) return name;
  const own = { namespace: name.slice(0, dot), name: name.slice(dot + 1) };
  return `${sharedQualifier({ ...own, name: own.name.replace(/\(.*$/s, '') }, sort, sight)}.${own.name}`;
}

/** The same for the function, type, collation or sequence that this node of an expression names. */
export function foldQualifier(part: Expression, sight: Sight): Expression {
  switch (part.node) {
    case 'call': {
      const name = foldPlain(part.name, 'routine', sight);
      return name === part.name ? part : { ...part, name };
    }
    case 'collate': {
      const collation = foldPlain(part.collation, 'collation', sight);
      return collation === part.collation ? part : { ...part, collation };
    }
    case 'cast': {
      const type = foldQuoted(part.type, 'type', sight);
      const [operand] = part.operands;
      const sort = REFERENCES.get(part.type);
      const named = sort === undefined ? operand : foldReference(operand, sort, sight);
      return type === part.type && named === operand ? part : { ...part, type, operands: [named] };
    }
    case 'literal':
    case 'column':
    case 'operator':
    case 'case':
    case 'array':
    case 'row':
    case 'clause':
    case 'opaque':
      return part;
  }
}

/** Types whose values are names of objects. https://www.postgresql.org/docs/current/datatype-oid.html */
const REFERENCES: ReadonlyMap<string, NameSort> = new Map([
  ['regclass', 'relation'],
  ['regcollation', 'collation'],
  ['regconfig', 'textSearch'],
  ['regdictionary', 'textSearch'],
  ['regoper', 'operator'],
  ['regoperator', 'operator'],
  ['regproc', 'routine'],
  ['regprocedure', 'routine'],
  ['regtype', 'type'],
]);

function foldReference(operand: Expression, sort: NameSort, sight: Sight): Expression {
  if (operand.node !== 'literal' || operand.of !== 'string') return operand;
  const value = foldQuoted(operand.value, sort, sight);
  return value === operand.value ? operand : { ...operand, value };
}

function foldPlain(name: string, sort: NameSort, sight: Sight): string {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return name;
  const own = { namespace: name.slice(0, dot), name: name.slice(dot + 1) };
  return `${sharedQualifier(own, sort, sight)}.${own.name}`;
}

const PART = String.raw`(?:"((?:[^"]|"")+)"|([a-z_\u0080-\uffff][\w$\u0080-\uffff]*))`;
const QUALIFIED = new RegExp(`^${PART}\\.${PART}`);
/** A qualified name that does not follow a letter, a quote or another qualifier. */
const ANY_QUALIFIED = new RegExp(`(?<![\\w$."\\u0080-\\uffff])${PART}\\.${PART}`, 'g');

/** The same for a name that is written with quotes where needed. */
function foldQuoted(text: string, sort: NameSort, sight: Sight): string {
  const found = QUALIFIED.exec(text);
  return found === null ? text : foldedMatch(found, sort, sight) + text.slice(found[0].length);
}

/**
 * A text such as `add(app.money, text)`, with its qualified types in the form both sides share. A member of an extension
 * loses its qualifier: a side where it is in the home namespace writes none.
 */
export function foldTypeNames(text: string, sight: Sight): string {
  return text.replace(ANY_QUALIFIED, (...found: (string | undefined)[]) => {
    const [whole = '', quoted, plain, quotedName, plainName] = found;
    const own = { namespace: unquoted(quoted) ?? plain ?? '', name: unquoted(quotedName) ?? plainName ?? '' };
    const isMember = sight.member?.(own, 'type') !== undefined;
    return isMember
      ? whole.slice((quoted === undefined ? own.namespace.length : quoted.length + 2) + 1)
      : foldedMatch(found, 'type', sight);
  });
}

function unquoted(inner: string | undefined): string | undefined {
  return inner?.replaceAll('""', '"');
}

function foldedMatch(
  [whole = '', quoted, plain, quotedName, plainName]: readonly (string | undefined)[],
  sort: NameSort,
  sight: Sight,
): string {
  const namespace = unquoted(quoted) ?? plain ?? '';
  const name = unquoted(quotedName) ?? plainName ?? '';
  const shared = sharedQualifier({ namespace, name }, sort, sight);
  const length = quoted === undefined ? namespace.length : quoted.length + 2;
  const isPlain = /^[a-z_][a-z0-9_$]*$/.test(shared);
  return (isPlain ? shared : `"${shared.replaceAll('"', '""')}"`) + whole.slice(length);
}

/** A `search_path` with its namespaces in the form both sides share. */
export function foldPath(path: string, sight: Sight): string {
  return path.replace(/"((?:[^"]|"")*)"|[^\s,"]+/g, (word, quoted?: string) => {
    const namespace = quoted?.replaceAll('""', '"') ?? word;
    return namespace === '' || namespace.startsWith('$') ? word : qualifierOf(sight.namespace(namespace), sight);
  });
}

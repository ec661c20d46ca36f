import type { Expression } from './expression.ts';

/** What of a lens is needed here. */
interface Sight {
  readonly dialect: { readonly defaultNamespace: string };
  namespace(namespace: string): string;
}

/** A namespace as both sides call it in texts that are compared; the home of either goes by its engine's default. */
export function sharedQualifier(namespace: string, sight: Sight): string {
  return sight.namespace(namespace) || sight.dialect.defaultNamespace;
}

/** The same for the function, type, collation or sequence that this part of an expression names with its namespace. */
export function foldQualifier(part: Expression, sight: Sight): Expression {
  switch (part.node) {
    case 'call': {
      const name = foldPlain(part.name, sight);
      return name === part.name ? part : { ...part, name };
    }
    case 'collate': {
      const collation = foldPlain(part.collation, sight);
      return collation === part.collation ? part : { ...part, collation };
    }
    case 'cast': {
      const type = foldQuoted(part.type, sight);
      const [operand] = part.operands;
      const named = REFERENCE.test(part.type) ? foldReference(operand, sight) : operand;
      return type === part.type && named === operand ? part : { ...part, type, operands: [named] };
    }
    default:
      return part;
  }
}

/** Types whose values are names of objects. https://www.postgresql.org/docs/current/datatype-oid.html */
const REFERENCE = /^reg(class|collation|proc|procedure|type)$/;

function foldReference(operand: Expression, sight: Sight): Expression {
  if (operand.node !== 'literal' || operand.of !== 'string') return operand;
  const value = foldQuoted(operand.value, sight).replace(/^"([a-z_][a-z0-9_$]*)"/, '$1');
  return value === operand.value ? operand : { ...operand, value };
}

function foldPlain(name: string, sight: Sight): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : `${sharedQualifier(name.slice(0, dot), sight)}${name.slice(dot)}`;
}

const QUALIFIER = /^(?:"((?:[^"]|"")+)"|([a-z_][a-z0-9_$]*))(?=\.)/;

/** A namespace that is changed comes in quotes. */
function foldQuoted(text: string, sight: Sight): string {
  const [whole, quoted, plain] = QUALIFIER.exec(text) ?? [];
  const namespace = quoted?.replaceAll('""', '"') ?? plain;
  if (whole === undefined || namespace === undefined) return text;
  const shared = sharedQualifier(namespace, sight);
  return shared === namespace ? text : `"${shared.replaceAll('"', '""')}"${text.slice(whole.length)}`;
}

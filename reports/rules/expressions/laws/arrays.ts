import type { Expression } from '../../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { isLiteral, text } from '../syntax.ts';

/** The expression of an array constant, `'{a,b}'`, in a comparison. */
export const arrayConstant: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.array-constant',
  title: 'Array constants',
  says: "'{a,b}' and ARRAY['a', 'b'] are the same array.",
  why: 'An array that was folded to a constant can be printed as one string.',
  rewrite(part) {
    if (part.node !== 'cast' || !part.type.endsWith('[]')) return undefined;
    const [operand] = part.operands;
    if (!isLiteral(operand, 'string') || !/^\{[^"\\{}]*\}$/.test(operand.value)) return undefined;
    const items = operand.value
      .slice(1, -1)
      .split(',')
      .filter((item) => item !== '');
    const element = part.type.slice(0, -2);
    const operands: readonly Expression[] = items.map((item) => ({
      node: 'cast',
      type: element,
      operands: [text(item)],
    }));
    return { node: 'array', operands };
  },
};

/** An array kept in a column of arrays, in its plainest form a document: `'["a","b"]'`, its items as text. */
export const arrayValue: Rewrite = {
  inExpressions: 'anywhere',
  id: 'expression.array-value',
  title: 'Spellings of an array',
  says: `'{a,b}', ARRAY['a', 'b'] and, where it is stored as a document or a list, '["a", "b"]' and 'a,b' are the same array.`,
  why: 'Each engine and each tool has its own way to write an array.',
  rewrite(part, { target, oneEngine }) {
    if (!target.has('array')) return undefined;
    const items =
      part.node === 'array'
        ? itemsOf(part.operands)
        : isLiteral(part, 'string') && (itemsIn(part.value) ?? (oneEngine ? undefined : itemsOfList(part.value)));
    return items ? text(JSON.stringify(items)) : undefined;
  },
};

type Item = string | null;

function itemsOf(operands: readonly Expression[]): readonly Item[] | undefined {
  const items = operands.flatMap((operand): readonly Item[] => {
    const constant = operand.node === 'cast' ? operand.operands[0] : operand;
    if (!isLiteral(constant) || constant.of === 'bytes') return [];
    return [constant.of === 'null' ? null : constant.value];
  });
  return items.length === operands.length ? items : undefined;
}

function itemsIn(written: string): readonly Item[] | undefined {
  return written.startsWith('{') ? itemsOfConstant(written) : itemsOfDocument(written);
}

const ITEM = /\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",{}\\](?:[^",{}\\]*[^\s",{}\\])?))\s*(,|\}$)/sy;

/** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-INPUT */
function itemsOfConstant(written: string): readonly Item[] | undefined {
  if (/^\{\s*\}$/.test(written)) return [];
  const items: Item[] = [];
  let place = 1;
  while (place < written.length) {
    ITEM.lastIndex = place;
    const [whole, quoted, plain = '', end] = ITEM.exec(written) ?? [];
    if (whole === undefined) return undefined;
    items.push(quoted?.replaceAll(/\\(.)/gs, '$1') ?? (plain.toUpperCase() === 'NULL' ? null : plain));
    place += whole.length;
    if (end !== ',') return items;
  }
  return undefined;
}

function itemsOfDocument(written: string): readonly Item[] | undefined {
  const document = parsed(written);
  if (!Array.isArray(document)) return undefined;
  const items = document.flatMap((item: unknown): readonly Item[] => {
    if (item === null || typeof item === 'string') return [item];
    return typeof item === 'boolean' || Number.isSafeInteger(item) ? [String(item)] : [];
  });
  return items.length === document.length ? items : undefined;
}

/** `a,b,c`, without characters that need quotes or brackets. */
function itemsOfList(written: string): readonly Item[] | undefined {
  if (!/^[^"'\\{}[\]]*$/.test(written)) return undefined;
  return written === '' ? [] : written.split(',');
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

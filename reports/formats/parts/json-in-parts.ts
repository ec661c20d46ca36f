import type { TSchema } from 'typebox';
import { printableJson } from '../../report/printable.ts';
import { orderedEntries, orderKeys, schemaOfItems } from './order-keys.ts';

/** Items of a list that are written as one part. */
const ITEMS_A_PART = 500;

/**
 * A value as indented JSON, with keys in the order of its schema and one line end after it, in parts of some hundred kilobytes: the
 * text of a large report is never in memory as a whole.
 */
export function* jsonInParts(value: unknown, schema: TSchema): Generator<string> {
  for (const part of partsOf(value, schema, '\n')) yield printableJson(part);
  yield '\n';
}

/** `line` is a line end with the indentation of the value. */
function* partsOf(value: unknown, schema: TSchema | undefined, line: string): Generator<string> {
  if (!isLong(value)) yield textOf(value, schema, line);
  else if (Array.isArray(value)) yield* partsOfList(value, schema, line);
  else {
    let before = '{';
    for (const [key, part, partSchema] of orderedEntries(value, schema)) {
      if (part === undefined) continue;
      yield `${before}${line}  ${JSON.stringify(key)}: `;
      yield* partsOf(part, partSchema, `${line}  `);
      before = ',';
    }
    yield `${line}}`;
  }
}

function* partsOfList(items: readonly unknown[], schema: TSchema | undefined, line: string): Generator<string> {
  const [own, inner] = [schemaOfItems(schema), `${line}  `];
  for (let start = 0; start < items.length; start += ITEMS_A_PART) {
    const some = items.slice(start, start + ITEMS_A_PART);
    yield `${start === 0 ? '[' : ','}${inner}`;
    if (some.some(isLong)) {
      for (const [place, item] of some.entries()) {
        if (place > 0) yield `,${inner}`;
        yield* partsOf(item, own, inner);
      }
    } else {
      yield some.map((item) => textOf(item, own, inner)).join(`,${inner}`);
    }
  }
  yield `${line}]`;
}

/** JSON writes line ends inside of texts as `\n`, so that each one is followed by indentation. */
function textOf(value: unknown, schema: TSchema | undefined, line: string): string {
  return JSON.stringify(orderKeys(value, schema), null, 2).replaceAll('\n', line);
}

/** Whether it contains a list of more than one part. */
function isLong(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) && value.length > ITEMS_A_PART) return true;
  return Object.values(value).some(isLong);
}

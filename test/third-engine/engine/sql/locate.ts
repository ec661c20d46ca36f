import {
  type Effect,
  type Locator,
  type Making,
  makingOf,
  type StatedName,
} from '../../../../introspection/scripts/effect.ts';
import { Ledger, type TallyTable } from './ledger.ts';
import { TallyError } from './words.ts';

export const locator: Locator = {
  temporaryNamespace: 'nowhere',
  locate,
  madeUpName: ({ kind, words }) => `${kind} ${words.join()}`,
  statedName: (_, name) => name,
};

function locate(statement: string): readonly Effect[] {
  const [, dropped] = /^drop\s+table\s+(\w+)/i.exec(statement) ?? [];
  if (dropped !== undefined) {
    const target = { kinds: ['table'], namespace: undefined, owner: null, name: dropped.toLowerCase() } as const;
    return [{ does: 'drop', target, cascade: true, mayBeMissing: false, at: 0 }];
  }
  const { tables, labels } = ledgerOf(statement);
  return [
    ...[...labels.keys()].map((name) => makingOf({ kind: 'enum', name })),
    ...[...tables].map(([name, table]) => makingOf({ kind: 'table', name, parts: partsOf(statement, name, table) })),
  ];
}

function ledgerOf(statement: string): Ledger {
  const ledger = new Ledger();
  try {
    ledger.run(statement);
  } catch (error) {
    if (!(error instanceof TallyError)) throw error;
  }
  return ledger;
}

/** The parts in the brackets of a table, each at its first mention in the text. */
function partsOf(statement: string, table: string, { columns, key, uniques, indexes }: TallyTable): readonly Making[] {
  const owner: StatedName = { namespace: undefined, name: table };
  const body = statement.indexOf('(');
  const offsetOf = (words: string) => body + Math.max(0, statement.slice(body).toLowerCase().search(words));
  return [
    ...columns.map(({ name }) => makingOf({ kind: 'column', name, owner, at: offsetOf(`\\b${name} `) })),
    ...(key === null
      ? []
      : [makingOf({ kind: 'primaryKey', name: undefined, owner, at: offsetOf('key \\('), columns: key })]),
    ...uniques.map((unique) =>
      makingOf({ kind: 'unique', name: undefined, owner, at: offsetOf(`unique \\(${unique[0]}`), columns: unique }),
    ),
    ...indexes.map(({ name }) => makingOf({ kind: 'index', name, owner, at: offsetOf(`index ${name}`) })),
  ];
}

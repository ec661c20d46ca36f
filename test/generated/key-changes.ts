import type { Kind } from '../../introspection/index.ts';
import type { TableChange } from './change.ts';
import type { Condition, LogicalAction, LogicalIndex, LogicalTable } from './logical-schema.ts';

/** Every change of one key, unique, foreign key, check or index of a table that touches nothing else. */
export function keyChanges(table: LogicalTable): readonly TableChange[] {
  return [...uniqueChanges(table), ...foreignKeyChanges(table), ...checkChanges(table), ...indexChanges(table)];
}

const UNIQUE_KINDS: readonly Kind[] = ['unique', 'index'];

function uniqueChanges(table: LogicalTable): readonly TableChange[] {
  return table.uniques
    .filter(
      (unique) =>
        !otherPromises(table, unique.name).some((columns) =>
          columns.every((column) => unique.columns.includes(column)),
        ),
    )
    .map((unique) => ({
      what: 'a uniqueness is gone',
      kinds: UNIQUE_KINDS,
      name: null,
      table: { ...table, uniques: table.uniques.filter((each) => each !== unique) },
    }));
}

/** The sets of columns that something else keeps unique. */
function otherPromises({ key, uniques, indexes }: LogicalTable, name: string): readonly (readonly string[])[] {
  return [
    key.columns,
    ...uniques.filter((unique) => unique.name !== name).map(({ columns }) => columns),
    ...indexes
      .filter((index) => index.unique && index.predicate === null && index.name !== name)
      .filter(({ keys }) => keys.every(({ folded }) => !folded))
      .map(({ keys }) => keys.map(({ column }) => column)),
  ];
}

function foreignKeyChanges(table: LogicalTable): readonly TableChange[] {
  return table.foreignKeys.flatMap((key): readonly TableChange[] => {
    const others = table.foreignKeys.filter((each) => each !== key);
    const onDelete: LogicalAction = key.onDelete === 'cascade' ? 'setNull' : 'cascade';
    const onUpdate: LogicalAction = key.onUpdate === 'cascade' ? 'noAction' : 'cascade';
    const change = (what: string, foreignKeys: LogicalTable['foreignKeys']): TableChange => ({
      what,
      kinds: ['foreignKey'],
      name: null,
      table: { ...table, foreignKeys },
    });
    return [
      change('a foreign key is gone', others),
      change('another ON DELETE', [...others, { ...key, onDelete }]),
      change('another ON UPDATE', [...others, { ...key, onUpdate }]),
      change('another deferral', [...others, { ...key, deferred: !key.deferred }]),
    ];
  });
}

function checkChanges(table: LogicalTable): readonly TableChange[] {
  return table.checks.flatMap((check): readonly TableChange[] => {
    const others = table.checks.filter((each) => each !== check);
    if (others.some(({ condition }) => JSON.stringify(condition) === JSON.stringify(check.condition))) return [];
    const change = (what: string, checks: LogicalTable['checks']): TableChange => ({
      what,
      kinds: ['check'],
      name: null,
      table: { ...table, checks },
    });
    const condition = otherCondition(check.condition);
    return [
      change('a check is gone', others),
      ...(condition === undefined
        ? []
        : [{ ...change('another condition', [...others, { ...check, condition }]), findings: 2 as const }]),
    ];
  });
}

function indexChanges(table: LogicalTable): readonly TableChange[] {
  return table.indexes.flatMap((index): readonly TableChange[] => {
    const others = table.indexes.filter((each) => each !== index);
    if (isNeedless(index, table)) return [];
    const change = (what: string, indexes: LogicalTable['indexes']): TableChange => ({
      what,
      kinds: UNIQUE_KINDS,
      name: index.name,
      table: { ...table, indexes },
    });
    const [first, ...rest] = index.keys;
    const predicate = index.predicate && otherCondition(index.predicate);
    const mixed = first !== undefined && rest.length > 0 && !index.unique;
    return [
      change('an index is gone', others),
      change('unique or not', [...others, { ...index, unique: !index.unique }]),
      ...(predicate ? [change('another predicate', [...others, { ...index, predicate }])] : []),
      ...(mixed
        ? [
            change('one direction', [
              ...others,
              { ...index, keys: [{ ...first, descending: !first.descending }, ...rest] },
            ]),
          ]
        : []),
    ];
  });
}

/** Whether something else answers the same queries, or another index makes a change of this one hard to see. */
function isNeedless(index: LogicalIndex, table: LogicalTable): boolean {
  const columns = index.keys.map(({ column }) => column);
  const searched = [
    table.key.columns,
    ...table.uniques.map((unique) => unique.columns),
    ...table.indexes.filter((each) => each !== index).map(({ keys }) => keys.map(({ column }) => column)),
  ];
  return searched.some((others) => others.some((column) => columns.includes(column)));
}

/** The condition with one constant changed; undefined where it has none. */
function otherCondition(condition: Condition): Condition | undefined {
  switch (condition.is) {
    case 'compare':
      return { ...condition, value: condition.value + 1 };
    case 'range':
      return { ...condition, high: condition.high + 1 };
    case 'oneOf': {
      const more = typeof condition.values[0] === 'number' ? 5000 : 'planted';
      return { ...condition, values: [...condition.values, more] };
    }
    case 'longest':
      return { ...condition, length: condition.length + 1 };
    case 'present':
      return undefined;
    case 'flag':
      return { ...condition, value: !condition.value };
    case 'all': {
      const [first, ...rest] = condition.conditions;
      const other = first && otherCondition(first);
      return other && { ...condition, conditions: [other, ...rest] };
    }
  }
}

/** What to think of before a difference is fixed in PostgreSQL. */
export const notes: ReadonlyMap<string, string> = new Map([
  ['index.nullsNotDistinct', 'Since PostgreSQL 15.'],
  ['view.change', 'PostgreSQL replaces a view in place if its columns stay the same and new ones come last.'],
  ['trigger.add', 'PostgreSQL calls a function, so create the function first.'],
  ['trigger.rename', 'Triggers of PostgreSQL fire in the order of their names.'],
  [
    'enum.labels',
    'PostgreSQL adds and renames labels in place; to drop or move one, create another type and convert the columns.',
  ],
]);

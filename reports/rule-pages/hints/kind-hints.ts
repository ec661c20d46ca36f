import type { Facts, Kind } from '../../../introspection/index.ts';

/** What to think of before objects of a kind are made, removed or altered, one or two sentences each. */
interface KindHints<K extends Kind> {
  readonly add?: string;
  readonly drop?: string;
  readonly change?: string;
  readonly rename?: string;
  readonly fields?: { readonly [F in keyof Facts<K>]?: string };
}

export const kindHints: { readonly [K in Kind]?: KindHints<K> } = {
  table: {
    add: 'Take the definition from the side that has it.',
    drop: 'Its rows are lost.',
    change: 'Drop the foreign keys and views that name the table first, and create them again.',
    rename: 'If they are really two tables, create the one and drop the other.',
    fields: { partitioning: 'How a table is partitioned is fixed when it is created.' },
  },
  foreignTable: { drop: 'The rows stay where they are.' },
  virtualTable: {
    drop: 'Its content is lost.',
    change: 'The arguments of a module are fixed when the table is created: create it again and fill it.',
  },
  column: {
    add: 'A column that is NOT NULL needs a default, or values for the existing rows.',
    drop: 'Its values are lost.',
    rename: 'If they are really two columns, add the one and drop the other.',
    fields: {
      type: 'It fails if there are values that do not fit the new type.',
      nullable: 'Rows with NULL need a value first.',
      nullConflict: 'Put ON CONFLICT into the statement instead: INSERT OR REPLACE.',
      notNullValidated: 'It fails if there are rows with NULL: give them a value first.',
      identity: 'Start the numbers after the largest existing one.',
      collation: 'If the column is unique, it fails if there are values that the new collation treats as equal.',
      position:
        'Name the columns in every INSERT and SELECT, and their order does not matter. Neither engine moves a column.',
    },
  },
  primaryKey: {
    add: 'It fails if there are duplicate rows, or rows without a key.',
    drop: 'Drop the foreign keys that point at it first.',
    fields: {
      valid: 'Remove the cause first, such as duplicates.',
      onConflict: 'Put ON CONFLICT into the statement instead: INSERT … ON CONFLICT works on both engines.',
    },
  },
  unique: {
    add: 'It fails if there are duplicates.',
    drop: 'Drop the foreign keys that point at it first.',
    fields: {
      valid: 'Remove the cause first, such as duplicates.',
      onConflict: 'Put ON CONFLICT into the statement instead: INSERT … ON CONFLICT works on both engines.',
    },
  },
  exclusionConstraint: {
    add: 'It fails if there are rows that exclude each other.',
    fields: { valid: 'Remove the cause first, such as duplicates.' },
  },
  foreignKey: {
    add: 'It fails if there are rows that point at nothing.',
    fields: {
      validated: 'It fails if there are rows that point at nothing.',
      enforced: 'It fails if there are rows that point at nothing.',
    },
  },
  check: {
    add: 'It fails if there are rows that it refuses.',
    change: 'It fails if there are rows that it refuses.',
    fields: { validated: 'It fails if there are rows that it refuses.' },
  },
  index: {
    fields: {
      unique: 'It fails if there are duplicates.',
    },
  },
  view: {
    add: 'Take the query from the side that has it.',
    rename: 'If they are really two views, create the one and drop the other.',
  },
  policy: { add: 'Without row security the policy has no effect.' },
  rule: { add: 'A trigger can usually do the same.' },
  enum: {
    drop: 'Drop the columns of the type first, or give them another type.',
  },
  domain: {
    drop: 'Drop the columns of the domain first, or give them another type.',
    change: 'It is fixed when the domain is created: create another and convert the columns.',
    fields: {
      check: 'It fails if there are values that it refuses.',
      validated: 'It fails if there are values that it refuses.',
    },
  },
  compositeType: {
    drop: 'Drop the columns of the type first.',
    change: 'The type of an attribute cannot be changed while a column has the composite type.',
  },
  rangeType: {
    drop: 'Drop the columns of the type first.',
    change: 'It is fixed when the type is created: create another and convert the columns.',
  },
  collation: {
    drop: 'Drop the columns and indexes that use it first.',
    change: 'It is fixed when the collation is created: create another and change the columns.',
  },
  function: {
    fields: {
      arguments: 'It cannot be replaced in place: drop what depends on the function first.',
      returns: 'It cannot be replaced in place: drop what depends on the function first.',
      returnsSet: 'It cannot be replaced in place: drop what depends on the function first.',
      window: 'It cannot be replaced in place: drop what depends on the function first.',
    },
  },
  aggregate: {
    fields: {
      kind: 'It cannot be replaced in place: drop what depends on the aggregate first.',
      arguments: 'It cannot be replaced in place: drop what depends on the aggregate first.',
      directArguments: 'It cannot be replaced in place: drop what depends on the aggregate first.',
      returns: 'It cannot be replaced in place: drop what depends on the aggregate first.',
    },
  },
  extension: { add: 'The server must have its files.', drop: 'Drop what depends on it first.' },
  publication: {
    drop: 'Subscriptions to it fail from then on.',
    change: 'Subscriptions continue with a publication of the same name.',
    rename: 'Subscriptions contain its name: change them too.',
  },
  foreignServer: {
    add: 'Roles that read from it need a user mapping.',
    drop: 'Drop its foreign tables and user mappings first.',
    change: 'Drop its foreign tables and user mappings first.',
  },
  setting: {
    add: "The encoding is fixed when the first table is created. PRAGMA encoding = 'UTF-8' works only in an empty file, so copy the data to a new file.",
    change:
      "The encoding is fixed when the first table is created. PRAGMA encoding = 'UTF-8' works only in an empty file, so copy the data to a new file.",
  },
  defaultPrivilege: {
    add: 'It applies to new objects; existing ones keep their privileges.',
    drop: 'It applies to new objects; existing ones keep their privileges.',
    change: 'It applies to new objects; existing ones keep their privileges.',
    fields: { grantable: 'It applies to new objects; existing ones keep their privileges.' },
  },
  owner: {
    add: 'Every object has an owner: give it to another role.',
    drop: 'Every object has an owner: give it to another role.',
    change: 'Every object has an owner: give it to another role.',
  },
};

import { describePairs, type SchemaPair } from '../support/schema-pairs.ts';

const TWO =
  'CREATE TABLE parent (id integer PRIMARY KEY, code text NOT NULL, kind text NOT NULL); CREATE TABLE child (id integer PRIMARY KEY, parent_id integer, code text);';

const foreignKeys: readonly SchemaPair[] = [
  {
    says: 'a key without actions does nothing, as one that says so',
    shared: TWO,
    expected: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;',
    actual:
      'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent (id) MATCH SIMPLE ON DELETE NO ACTION ON UPDATE NO ACTION NOT DEFERRABLE INITIALLY IMMEDIATE;',
  },
  {
    says: 'RESTRICT is told apart from no action, at info',
    shared: TWO,
    expected: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent ON DELETE RESTRICT;',
    findings: ['info foreign-key.restrict child.child_parent_id_fkey'],
  },
  {
    says: 'RESTRICT counts where the policy says so',
    shared: TWO,
    expected: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent ON UPDATE RESTRICT;',
    policy: { severities: [{ rule: 'foreign-key.restrict', severity: 'error' }] },
    findings: ['error foreign-key.restrict child.child_parent_id_fkey'],
  },
  {
    says: 'actions that differ are found one by one',
    shared: TWO,
    expected: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent ON DELETE CASCADE ON UPDATE CASCADE;',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent ON DELETE SET NULL;',
    findings: [
      'warning foreignKey.onDelete child.child_parent_id_fkey',
      'warning foreignKey.onUpdate child.child_parent_id_fkey',
    ],
  },
  {
    says: 'a key to columns that are unique by an index alone is a key like any other',
    shared: `${TWO} CREATE UNIQUE INDEX parent_code ON parent (code);`,
    expected: 'ALTER TABLE child ADD FOREIGN KEY (code) REFERENCES parent (code);',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (code) REFERENCES parent (code);',
  },
  {
    says: 'uniqueness by a constraint or by an index is the same to the key that points at it',
    shared: TWO,
    expected:
      'ALTER TABLE parent ADD UNIQUE (code); ALTER TABLE child ADD FOREIGN KEY (code) REFERENCES parent (code);',
    actual:
      'CREATE UNIQUE INDEX parent_code ON parent (code); ALTER TABLE child ADD FOREIGN KEY (code) REFERENCES parent (code);',
  },
  {
    says: 'names that a convention or a person gave are told at info, and nothing else',
    shared: TWO,
    expected:
      'ALTER TABLE child ADD CONSTRAINT fk_child_parent FOREIGN KEY (parent_id) REFERENCES parent ON DELETE CASCADE;',
    actual:
      'ALTER TABLE child ADD CONSTRAINT child_to_parent FOREIGN KEY (parent_id) REFERENCES parent ON DELETE CASCADE;',
    findings: ['info name.renamed child.fk_child_parent'],
  },
  {
    says: 'a name that was given, against one that the server made up, is another name',
    shared: TWO,
    expected: 'ALTER TABLE child ADD CONSTRAINT fk_child_parent FOREIGN KEY (parent_id) REFERENCES parent;',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;',
    findings: ['info name.renamed child.fk_child_parent'],
  },
  {
    says: 'a key that points elsewhere under the same name is found',
    shared: `${TWO} CREATE TABLE other (id integer PRIMARY KEY);`,
    expected: 'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent;',
    actual: 'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES other;',
    findings: ['warning foreignKey.target child.fk'],
  },
  {
    says: 'a key between the same columns in another order is another key',
    shared: `CREATE TABLE parent (a integer, b integer, PRIMARY KEY (a, b)); CREATE TABLE child (x integer, y integer);`,
    expected: 'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES parent (a, b);',
    actual: 'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES parent (b, a);',
    findings: ['warning foreignKey.targetColumns child.fk'],
  },
  {
    says: 'pairs of columns listed in another order are the same key, named or not',
    shared:
      'CREATE TABLE parent (a integer, b integer, PRIMARY KEY (a, b)); CREATE TABLE child (x integer, y integer);',
    expected: 'ALTER TABLE child ADD FOREIGN KEY (x, y) REFERENCES parent (a, b);',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (y, x) REFERENCES parent (b, a);',
  },
  {
    says: 'pairs of columns listed in another order are the same key',
    shared: `CREATE TABLE parent (a integer, b integer, PRIMARY KEY (a, b)); CREATE TABLE child (x integer, y integer);`,
    expected: 'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES parent (a, b);',
    actual: 'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (y, x) REFERENCES parent (b, a);',
  },
];

const deferral: readonly SchemaPair[] = [
  {
    says: 'what can be deferred on one side only is told once, for keys of every sort',
    shared: TWO,
    expected: `ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent DEFERRABLE INITIALLY DEFERRED,
      ADD CONSTRAINT uq UNIQUE (code) DEFERRABLE INITIALLY DEFERRED;
      CREATE TABLE loose (id integer PRIMARY KEY DEFERRABLE);
      CREATE TABLE spans (during int4range, CONSTRAINT apart EXCLUDE USING gist (during WITH &&) DEFERRABLE);`,
    actual: `ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent, ADD CONSTRAINT uq UNIQUE (code);
      CREATE TABLE loose (id integer PRIMARY KEY);
      CREATE TABLE spans (during int4range, CONSTRAINT apart EXCLUDE USING gist (during WITH &&));`,
    findings: [
      'warning exclusionConstraint.deferrable spans.apart',
      'warning foreignKey.deferrable child.fk',
      'warning primaryKey.deferrable loose.loose_pkey',
      'warning unique.deferrable child.uq',
    ],
  },
  {
    says: 'how a deferrable key begins is found',
    shared: TWO,
    expected:
      'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent DEFERRABLE INITIALLY DEFERRED;',
    actual: 'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent DEFERRABLE;',
    findings: ['warning foreignKey.initiallyDeferred child.fk'],
  },
  {
    says: 'a key that was made deferrable later is the one that was declared',
    shared: TWO,
    expected:
      'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent DEFERRABLE INITIALLY DEFERRED;',
    actual:
      'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent; ALTER TABLE child ALTER CONSTRAINT fk DEFERRABLE INITIALLY DEFERRED;',
  },
  {
    says: 'a constraint trigger that can be deferred is told apart from one that cannot',
    shared: `${TWO} CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';`,
    expected:
      'CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON child DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f();',
    actual: 'CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON child NOT DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f();',
    findings: ['warning trigger.deferrable child.tr'],
  },
];

const unenforced: readonly SchemaPair[] = [
  {
    says: 'what is not enforced is told apart',
    since: 18,
    shared: TWO,
    expected:
      'ALTER TABLE child ADD CONSTRAINT ok CHECK (id > 0), ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent;',
    actual:
      'ALTER TABLE child ADD CONSTRAINT ok CHECK (id > 0) NOT ENFORCED, ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent NOT ENFORCED;',
    findings: ['warning check.enforced child.ok', 'warning foreignKey.enforced child.fk'],
  },
  {
    says: 'a key whose triggers are switched off is told apart from one that holds rows to it',
    shared: `${TWO} ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;`,
    actual: 'ALTER TABLE child DISABLE TRIGGER ALL;',
    findings: ['warning foreignKey.enforced child.child_parent_id_fkey'],
  },
  {
    says: 'triggers that are on again hold rows to the key',
    shared: `${TWO} ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;`,
    actual: 'ALTER TABLE child DISABLE TRIGGER ALL; ALTER TABLE child ENABLE TRIGGER ALL;',
  },
];

describePairs('foreign keys', foreignKeys);
describePairs('deferrable constraints', deferral);
describePairs('constraints that are not enforced', unenforced);

import { describePairs, type SchemaPair } from '../support/schema-pairs.ts';

const TWO =
  'CREATE TABLE parent (id integer PRIMARY KEY, code text NOT NULL, kind text NOT NULL); CREATE TABLE child (id integer PRIMARY KEY, parent_id integer, code text);';

const foreignKeys: readonly SchemaPair[] = [
  {
    says: 'a key without actions is the same as one with NO ACTION',
    shared: TWO,
    expected: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;',
    actual:
      'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent (id) MATCH SIMPLE ON DELETE NO ACTION ON UPDATE NO ACTION NOT DEFERRABLE INITIALLY IMMEDIATE;',
  },
  {
    says: 'RESTRICT differs from NO ACTION, at info',
    shared: TWO,
    expected: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent ON DELETE RESTRICT;',
    findings: ['info foreign-key.restrict child.child_parent_id_fkey'],
  },
  {
    says: 'RESTRICT counts if the policy says so',
    shared: TWO,
    expected: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent ON UPDATE RESTRICT;',
    policy: { severities: [{ rule: 'foreign-key.restrict', severity: 'error' }] },
    findings: ['error foreign-key.restrict child.child_parent_id_fkey'],
  },
  {
    says: 'different actions are found one by one',
    shared: TWO,
    expected: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent ON DELETE CASCADE ON UPDATE CASCADE;',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent ON DELETE SET NULL;',
    findings: [
      'warning foreignKey.onDelete child.child_parent_id_fkey',
      'warning foreignKey.onUpdate child.child_parent_id_fkey',
    ],
  },
  {
    says: 'a key to columns that only an index makes unique is a key like any other',
    shared: `${TWO} CREATE UNIQUE INDEX parent_code ON parent (code);`,
    expected: 'ALTER TABLE child ADD FOREIGN KEY (code) REFERENCES parent (code);',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (code) REFERENCES parent (code);',
  },
  {
    says: 'a referenced key may be a constraint or a unique index',
    shared: TWO,
    expected:
      'ALTER TABLE parent ADD UNIQUE (code); ALTER TABLE child ADD FOREIGN KEY (code) REFERENCES parent (code);',
    actual:
      'CREATE UNIQUE INDEX parent_code ON parent (code); ALTER TABLE child ADD FOREIGN KEY (code) REFERENCES parent (code);',
  },
  {
    says: 'names given by a convention or a person are only reported at info',
    shared: TWO,
    expected:
      'ALTER TABLE child ADD CONSTRAINT fk_child_parent FOREIGN KEY (parent_id) REFERENCES parent ON DELETE CASCADE;',
    actual:
      'ALTER TABLE child ADD CONSTRAINT child_to_parent FOREIGN KEY (parent_id) REFERENCES parent ON DELETE CASCADE;',
    findings: ['info name.renamed child.fk_child_parent'],
  },
  {
    says: 'a given name differs from a generated name',
    shared: TWO,
    expected: 'ALTER TABLE child ADD CONSTRAINT fk_child_parent FOREIGN KEY (parent_id) REFERENCES parent;',
    actual: 'ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;',
    findings: ['info name.renamed child.fk_child_parent'],
  },
  {
    says: 'a key with another target under the same name is found',
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
    says: 'constraints that are deferrable on one side only are reported once, for keys of every sort',
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
    says: 'INITIALLY DEFERRED is compared',
    shared: TWO,
    expected:
      'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent DEFERRABLE INITIALLY DEFERRED;',
    actual: 'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent DEFERRABLE;',
    findings: ['warning foreignKey.initiallyDeferred child.fk'],
  },
  {
    says: 'a key that was made deferrable later is the same as one that always was',
    shared: TWO,
    expected:
      'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent DEFERRABLE INITIALLY DEFERRED;',
    actual:
      'ALTER TABLE child ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent; ALTER TABLE child ALTER CONSTRAINT fk DEFERRABLE INITIALLY DEFERRED;',
  },
  {
    says: 'a deferrable constraint trigger differs from one that is not',
    shared: `${TWO} CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';`,
    expected:
      'CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON child DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f();',
    actual: 'CREATE CONSTRAINT TRIGGER tr AFTER INSERT ON child NOT DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f();',
    findings: ['warning trigger.deferrable child.tr'],
  },
];

const unenforced: readonly SchemaPair[] = [
  {
    says: 'a constraint that is not enforced differs from one that is',
    since: 18,
    shared: TWO,
    expected:
      'ALTER TABLE child ADD CONSTRAINT ok CHECK (id > 0), ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent;',
    actual:
      'ALTER TABLE child ADD CONSTRAINT ok CHECK (id > 0) NOT ENFORCED, ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent NOT ENFORCED;',
    findings: ['warning check.enforced child.ok', 'warning foreignKey.enforced child.fk'],
  },
  {
    says: 'a key with disabled triggers differs from one that is enforced',
    shared: `${TWO} ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;`,
    actual: 'ALTER TABLE child DISABLE TRIGGER ALL;',
    findings: ['warning foreignKey.enforced child.child_parent_id_fkey'],
  },
  {
    says: 'a key with triggers enabled again is enforced',
    shared: `${TWO} ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent;`,
    actual: 'ALTER TABLE child DISABLE TRIGGER ALL; ALTER TABLE child ENABLE TRIGGER ALL;',
  },
];

describePairs('foreign keys', foreignKeys);
describePairs('deferrable constraints', deferral);
describePairs('constraints that are not enforced', unenforced);

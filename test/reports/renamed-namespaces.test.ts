import { describe, expect, test } from 'vitest';
import { auditPostgres } from '../support/postgres-pair.ts';

const schemaOf = (name: string, tables = 't') => `CREATE SCHEMA ${name};
  CREATE TYPE ${name}.mood AS ENUM ('glad');
  CREATE TABLE ${name}.t (id bigint PRIMARY KEY, m ${name}.mood);
  CREATE TABLE ${name}.u (id bigint PRIMARY KEY);
  CREATE FUNCTION ${name}.f(m ${name}.mood) RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM ${name}.t WHERE t.m = f.m';
  CREATE FUNCTION public.g(m ${name}.mood) RETURNS ${name}.t LANGUAGE sql AS 'SELECT * FROM ${name}.t';
  CREATE FUNCTION ${name}.watched() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
  CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION ${name}.watched();
  CREATE PUBLICATION feed FOR TABLE ${name}.${tables};
  CREATE TABLE other (t ${name}.mood) INHERITS (${name}.u);
  GRANT EXECUTE ON FUNCTION public.g(${name}.mood) TO pg_monitor;`;

describe('a schema that the policy maps to another', () => {
  const ask = { policy: { namespaces: { app: 'tenant' } }, query: '?with=privileges,owners' };

  test('is the same in publications, event triggers, signatures and parents', async () => {
    const { findings } = await auditPostgres(schemaOf('app'), schemaOf('tenant'), ask);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('does not hide differences in them', async () => {
    const { findings } = await auditPostgres(schemaOf('app'), schemaOf('tenant', 'u'), ask);
    expect(findings.map(({ rule }) => rule).filter((rule) => !rule.startsWith('advice.'))).toEqual([
      'publication.tables',
    ]);
  });

  test('is a different schema without the policy', async () => {
    const { findings } = await auditPostgres(schemaOf('app'), schemaOf('tenant'));
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['publication.tables', 'eventTrigger.function', 'enum.renamed']));
  });
});

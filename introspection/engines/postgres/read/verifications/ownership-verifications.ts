import type { Engine, Verification } from '../../../../engine.ts';
import { ownValue } from '../../../../model/own-value.ts';
import { literal } from '../../sql/literal.ts';

interface Place {
  readonly catalog: string;
  /** Of the columns of the catalogue. */
  readonly owner: string;
  readonly privileges: string;
  /** The condition for the row, from the part of the label after its first word. */
  where(rest: string, namespace: string): string;
}

const RELATION: Place = {
  catalog: 'pg_class',
  owner: 'relowner',
  privileges: 'relacl',
  where: (rest, namespace) => `relnamespace = ${schemaOf(namespace)} AND starts_with(${literal(rest)}, relname)`,
};
const ROUTINE: Place = {
  catalog: 'pg_proc',
  owner: 'proowner',
  privileges: 'proacl',
  where: (rest, namespace) => `pronamespace = ${schemaOf(namespace)} AND starts_with(${literal(rest)}, proname || '(')`,
};

const PLACES: Readonly<Record<string, Place>> = {
  table: RELATION,
  view: RELATION,
  'materialized view': RELATION,
  sequence: RELATION,
  'foreign table': RELATION,
  function: ROUTINE,
  procedure: ROUTINE,
  aggregate: ROUTINE,
  column: {
    catalog: 'pg_attribute',
    owner: '(SELECT relowner FROM pg_class WHERE oid = attrelid)',
    privileges: 'attacl',
    where: (rest, namespace) =>
      `attacl IS NOT NULL AND EXISTS (SELECT FROM pg_class AS c WHERE c.oid = attrelid
  AND c.relnamespace = ${schemaOf(namespace)} AND starts_with(${literal(rest)}, c.relname || '.' || attname))`,
  },
  type: {
    catalog: 'pg_type',
    owner: 'typowner',
    privileges: 'typacl',
    where: (rest, namespace) => `typnamespace = ${schemaOf(namespace)} AND starts_with(${literal(rest)}, typname)`,
  },
  schema: {
    catalog: 'pg_namespace',
    owner: 'nspowner',
    privileges: 'nspacl',
    where: (_rest, namespace) => `nspname = ${literal(namespace)}`,
  },
  'foreign server': {
    catalog: 'pg_foreign_server',
    owner: 'srvowner',
    privileges: 'srvacl',
    where: (rest) => `starts_with(${literal(rest)}, srvname)`,
  },
  database: {
    catalog: 'pg_database',
    owner: 'datdba',
    privileges: 'datacl',
    where: () => 'datname = current_database()',
  },
};

/** The statement for `table users`. Empty privileges mean PostgreSQL's defaults. */
const ownership = (label: string, namespace: string): string => {
  const word = Object.keys(PLACES).find((candidate) => label === candidate || label.startsWith(`${candidate} `)) ?? '';
  const place = ownValue(PLACES, word) ?? RELATION;
  return `SELECT pg_get_userbyid(${place.owner}) AS owner, ${place.privileges} AS privileges
FROM ${place.catalog}
WHERE ${place.where(label.slice(word.length + 1), namespace)};`;
};

const defaultPrivileges: Verification = ({ namespace }) =>
  `SELECT pg_get_userbyid(defaclrole) AS role, defaclobjtype, defaclacl FROM pg_default_acl
WHERE defaclnamespace = ${namespace === '' ? '0' : schemaOf(namespace)};`;

/** A privilege is named `SELECT on table users to app`, an owner `table users`. */
export const ownershipVerifications: Engine['verifications'] = {
  privilege: ({ namespace, name }) => ownership(name.slice(name.indexOf(' on ') + ' on '.length), namespace),
  defaultPrivilege: defaultPrivileges,
  owner: ({ namespace, name }) => ownership(name, namespace),
};

function schemaOf(namespace: string): string {
  return `to_regnamespace(quote_ident(${literal(namespace)}))`;
}

/** SQL fragments for the name of the object with an oid; null if the oid is 0. Built-in objects are named without a schema. */
const qualified = (namespace: string, name: string): string =>
  `CASE WHEN ${namespace} = 'pg_catalog' THEN ${name}::text ELSE ${namespace} || '.' || ${name} END`;

export const collationName = (oid: string): string => `(
      SELECT ${qualified('cn.nspname', 'coll.collname')}
      FROM pg_collation AS coll JOIN pg_namespace AS cn ON cn.oid = coll.collnamespace
      WHERE coll.oid = ${oid})`;

export const operatorClassName = (oid: string): string => `(
      SELECT ${qualified('opn.nspname', 'opc.opcname')}
      FROM pg_opclass AS opc JOIN pg_namespace AS opn ON opn.oid = opc.opcnamespace
      WHERE opc.oid = ${oid} AND NOT opc.opcdefault)`;

/** In the order of the list. */
export const operatorNames = (oids: string): string => `ARRAY(
      SELECT ${qualified('opn.nspname', 'op.oprname')}
      FROM unnest(${oids}) WITH ORDINALITY AS wanted (oid, place)
      JOIN pg_operator AS op ON op.oid = wanted.oid JOIN pg_namespace AS opn ON opn.oid = op.oprnamespace
      ORDER BY wanted.place)`;

const NAMED = {
  pg_class: ['relname', 'relnamespace'],
  pg_proc: ['proname', 'pronamespace'],
  pg_operator: ['oprname', 'oprnamespace'],
} as const;

/** A relation, function or operator as `{"namespace": …, "name": …}`. */
export const targetOf = (catalog: keyof typeof NAMED, oid: string): string => {
  const [name, namespace] = NAMED[catalog];
  return `(
      SELECT json_build_object('namespace', tn.nspname, 'name', named.${name})
      FROM ${catalog} AS named JOIN pg_namespace AS tn ON tn.oid = named.${namespace}
      WHERE named.oid = ${oid})`;
};

/** When a trigger or rule fires, from its letter in the catalogue. */
export const enabledOf = (letter: string): string =>
  `CASE ${letter} WHEN 'O' THEN 'origin' WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END`;

/** Whether stored rows survive a crash and the end of the session. */
export const persistenceOf = (letter: string): string =>
  `CASE ${letter} WHEN 'p' THEN 'permanent' WHEN 'u' THEN 'unlogged' ELSE 'temporary' END`;

import { flagged, named, routine, type Sort, said } from './sorts.ts';

const METHOD = (column: string): string => `(SELECT amname FROM pg_am WHERE oid = o.${column})`;

/** Operators and functions of an operator family, with their numbers in it. */
const MEMBERS = [
  `(SELECT string_agg(format('operator %s %s%s', m.amopstrategy, m.amopopr::regoperator, CASE WHEN m.amopsortfamily <> 0 THEN ' for ordering' ELSE '' END), ', '
        ORDER BY m.amopstrategy, m.amopopr::regoperator::text) FROM pg_amop AS m WHERE m.amopfamily = o.oid)`,
  `(SELECT string_agg(format('function %s (%s, %s) %s', m.amprocnum, m.amproclefttype::regtype, m.amprocrighttype::regtype, m.amproc::regprocedure), ', '
        ORDER BY m.amprocnum, m.amproclefttype::regtype::text, m.amprocrighttype::regtype::text) FROM pg_amproc AS m WHERE m.amprocfamily = o.oid)`,
];

const MAPPINGS = `(SELECT string_agg(entry, ', ' ORDER BY entry COLLATE "C") FROM (
        SELECT format('%s to %s', t.alias, string_agg(${named('pg_ts_dict', 'dict', 'm.mapdict')}, ' then ' ORDER BY m.mapseqno)) AS entry
        FROM pg_ts_config_map AS m JOIN ts_token_type(o.cfgparser) AS t ON t.tokid = m.maptokentype
        WHERE m.mapcfg = o.oid GROUP BY t.alias
      ) AS mapped)`;

/** Sorts of objects in a schema. https://www.postgresql.org/docs/current/catalogs.html */
export const catalogSorts: readonly Sort[] = [
  {
    what: 'base type',
    catalog: 'pg_type',
    prefix: 'typ',
    name: 'o.typname',
    condition: `(o.typtype = 'b' AND o.typcategory <> 'A' OR NOT o.typisdefined)`,
    says: () => [
      flagged('defined', 'typisdefined'),
      ...['input', 'output', 'receive', 'send', 'modin', 'modout', 'analyze'].map((word) =>
        routine(word, `typ${word}`),
      ),
      said('length', 'o.typlen'),
      flagged('passed by value', 'typbyval'),
      said('alignment', 'o.typalign::text'),
      said('storage', 'o.typstorage::text'),
      said('category', 'o.typcategory::text'),
      said('default', 'o.typdefault'),
      said('delimiter', 'o.typdelim::text'),
    ],
  },
  {
    what: 'operator',
    catalog: 'pg_operator',
    prefix: 'opr',
    name: `format('%s (%s, %s)', o.oprname, CASE WHEN o.oprleft = 0 THEN 'NONE' ELSE format_type(o.oprleft, NULL) END, format_type(o.oprright, NULL))`,
    says: () => [
      routine('function', 'oprcode'),
      said('returns', 'format_type(o.oprresult, NULL)'),
      `CASE WHEN o.oprcom <> 0 THEN 'commutator ' || o.oprcom::regoperator END`,
      `CASE WHEN o.oprnegate <> 0 THEN 'negator ' || o.oprnegate::regoperator END`,
      routine('restrict', 'oprrest'),
      routine('join', 'oprjoin'),
      flagged('hashes', 'oprcanhash'),
      flagged('merges', 'oprcanmerge'),
    ],
  },
  {
    what: 'operator class',
    catalog: 'pg_opclass',
    prefix: 'opc',
    name: `format('%s USING %s', o.opcname, ${METHOD('opcmethod')})`,
    says: () => [
      said('for type', 'format_type(o.opcintype, NULL)'),
      flagged('default', 'opcdefault'),
      said('family', named('pg_opfamily', 'opf', 'o.opcfamily')),
      `CASE WHEN o.opckeytype <> 0 THEN 'storage ' || format_type(o.opckeytype, NULL) END`,
    ],
  },
  {
    what: 'operator family',
    catalog: 'pg_opfamily',
    prefix: 'opf',
    name: `format('%s USING %s', o.opfname, ${METHOD('opfmethod')})`,
    says: () => MEMBERS,
  },
  {
    what: 'conversion',
    catalog: 'pg_conversion',
    prefix: 'con',
    name: 'o.conname',
    says: () => [
      said('from', 'pg_encoding_to_char(o.conforencoding)'),
      said('to', 'pg_encoding_to_char(o.contoencoding)'),
      routine('function', 'conproc'),
      flagged('default', 'condefault'),
    ],
  },
  {
    what: 'text search configuration',
    catalog: 'pg_ts_config',
    prefix: 'cfg',
    name: 'o.cfgname',
    says: () => [said('parser', named('pg_ts_parser', 'prs', 'o.cfgparser')), MAPPINGS],
  },
  {
    what: 'text search dictionary',
    catalog: 'pg_ts_dict',
    prefix: 'dict',
    name: 'o.dictname',
    says: () => [
      said('template', named('pg_ts_template', 'tmpl', 'o.dicttemplate')),
      said('options', 'o.dictinitoption'),
    ],
  },
  {
    what: 'text search parser',
    catalog: 'pg_ts_parser',
    prefix: 'prs',
    name: 'o.prsname',
    says: () => ['start', 'token', 'end', 'headline', 'lextype'].map((word) => routine(word, `prs${word}`)),
  },
  {
    what: 'text search template',
    catalog: 'pg_ts_template',
    prefix: 'tmpl',
    name: 'o.tmplname',
    says: () => ['init', 'lexize'].map((word) => routine(word, `tmpl${word}`)),
  },
];

/** The type columns of `information_schema.columns`. */
export type TypeRow = {
  readonly dataType: string;
  readonly length: number | null;
  readonly precision: number | null;
  readonly scale: number | null;
  readonly fraction: number | null;
  readonly interval: string | null;
  readonly udtSchema: string;
  readonly udtName: string;
  readonly domainSchema: string | null;
  readonly domainName: string | null;
};

/** The view shows six digits of a second for a declared 6 and for none. Both mean the same. */
const FULL_FRACTION = 6;

/** Before version 17 a negative scale is shown as a large number. */
const MAX_SCALE = 1000;

/** Element types without a modifier. The standard views do not show the modifiers of arrays. */
const WITHOUT_MODIFIER: ReadonlySet<string> = new Set([
  ...['bool', 'bytea', 'cidr', 'date', 'float4', 'float8', 'inet', 'int2', 'int4', 'int8', 'json', 'jsonb', 'macaddr'],
  ...['money', 'name', 'oid', 'text', 'tsquery', 'tsvector', 'uuid', 'xml'],
]);

/** Types of extensions that have no modifier, so that the name is the whole type. */
const OF_EXTENSIONS: ReadonlySet<string> = new Set(['citext', 'hstore', 'ltree', 'lquery']);

type Render = (row: TypeRow) => string | undefined;

const withLength =
  (name: string, unlimited: string): Render =>
  (row) =>
    row.length === null ? unlimited : `${name}(${row.length})`;

const withFraction =
  (name: string, zone: string): Render =>
  (row) =>
    row.fraction === null || row.fraction === FULL_FRACTION ? `${name} ${zone}` : `${name}(${row.fraction}) ${zone}`;

const RENDERERS: ReadonlyMap<string, Render> = new Map([
  ['character varying', withLength('character varying', 'character varying')],
  ['character', withLength('character', 'bpchar')],
  ['bit', withLength('bit', '"bit"')],
  ['bit varying', withLength('bit varying', 'bit varying')],
  ['numeric', numericOf],
  ['interval', intervalOf],
  ['timestamp without time zone', withFraction('timestamp', 'without time zone')],
  ['timestamp with time zone', withFraction('timestamp', 'with time zone')],
  ['time without time zone', withFraction('time', 'without time zone')],
  ['time with time zone', withFraction('time', 'with time zone')],
  ['ARRAY', arrayOf],
]);

/**
 * The type as the server would print it. Undefined if the standard views may hide a modifier: that of an array's elements,
 * of an extension's type, or of a user-defined type.
 */
export function typeTextOf(row: TypeRow): string | undefined {
  if (row.domainSchema !== null && row.domainName !== null)
    return `${quoted(row.domainSchema)}.${quoted(row.domainName)}`;
  if (row.dataType === 'USER-DEFINED')
    return OF_EXTENSIONS.has(row.udtName) ? `${quoted(row.udtSchema)}.${row.udtName}` : undefined;
  const render = RENDERERS.get(row.dataType);
  return render === undefined ? row.dataType : render(row);
}

function numericOf(row: TypeRow): string | undefined {
  if (row.precision === null) return 'numeric';
  return row.scale !== null && row.scale <= MAX_SCALE ? `numeric(${row.precision},${row.scale})` : undefined;
}

/** The view shows the fields of an interval together with its precision. */
function intervalOf(row: TypeRow): string {
  if (row.interval !== null) return `interval ${row.interval.toLowerCase()}`;
  return row.fraction === null || row.fraction === FULL_FRACTION ? 'interval' : `interval(${row.fraction})`;
}

/** The internal name of an array type is an underscore and the name of its element type. */
function arrayOf(row: TypeRow): string | undefined {
  const element = row.udtName.replace(/^_/, '');
  return row.udtSchema === 'pg_catalog' && WITHOUT_MODIFIER.has(element) ? `${element}[]` : undefined;
}

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** The rows that a partition accepts. Values as PostgreSQL prints them. */
export type Bound =
  | { readonly strategy: 'default' }
  | { readonly strategy: 'range'; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly strategy: 'list'; readonly values: readonly string[] }
  | { readonly strategy: 'hash'; readonly modulus: number; readonly remainder: number };

type Range = Extract<Bound, { readonly strategy: 'range' }>;
type Hash = Extract<Bound, { readonly strategy: 'hash' }>;

/** The order of values of one key column; undefined if unknown. */
export type Order = 'number' | 'moment' | undefined;

/** https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-PARMS-PARTITION-OF */
export function parseBound(text: string): Bound | undefined {
  if (text === 'DEFAULT') return { strategy: 'default' };
  const hash = /^FOR VALUES WITH \(modulus (\d+), remainder (\d+)\)$/i.exec(text);
  if (hash) return { strategy: 'hash', modulus: Number(hash[1]), remainder: Number(hash[2]) };
  const list = new RegExp(`^FOR VALUES IN ${VALUES}$`).exec(text);
  if (list?.[1] !== undefined) return { strategy: 'list', values: valuesIn(list[1]) };
  const range = new RegExp(`^FOR VALUES FROM ${VALUES} TO ${VALUES}$`).exec(text);
  if (range?.[1] === undefined || range[2] === undefined) return undefined;
  return { strategy: 'range', from: valuesIn(range[1]), to: valuesIn(range[2]) };
}

const VALUE = `E?'(?:[^']|'')*'|[^\\s,()']+`;
const VALUES = `\\(((?:${VALUE})(?:, (?:${VALUE}))*)\\)`;

function valuesIn(list: string): readonly string[] {
  return list.match(new RegExp(VALUE, 'g')) ?? [];
}

/** Whether other partitions of the same table accept every row of a partition. */
export function isTakenBy(others: readonly Bound[], wanted: Bound, orders: readonly Order[]): boolean {
  if (others.some((other) => JSON.stringify(other) === JSON.stringify(wanted))) return true;
  if (others.some(({ strategy }) => strategy === 'default')) return true;
  switch (wanted.strategy) {
    case 'default':
      return false;
    case 'list': {
      const values = new Set(others.flatMap((other) => (other.strategy === 'list' ? other.values : [])));
      return wanted.values.every((value) => values.has(value));
    }
    case 'hash':
      return isHashTaken(
        others.filter((other) => other.strategy === 'hash'),
        wanted,
      );
    case 'range':
      return isRangeTaken(
        others.filter((other) => other.strategy === 'range'),
        wanted,
        orders,
      );
  }
}

/** Every modulus of a table divides the next larger one, so that the largest has a place for each row. */
function isHashTaken(others: readonly Hash[], wanted: Hash): boolean {
  const largest = Math.max(wanted.modulus, ...others.map(({ modulus }) => modulus));
  if (largest > MOST_PLACES) return false;
  for (let place = wanted.remainder; place < largest; place += wanted.modulus) {
    if (!others.some(({ modulus, remainder }) => place % modulus === remainder)) return false;
  }
  return true;
}

const MOST_PLACES = 10_000;

/** Each range must begin where the last one ended, or before. */
function isRangeTaken(others: readonly Range[], wanted: Range, orders: readonly Order[]): boolean {
  const waiting = new Set(others);
  let reached: readonly string[] | undefined = wanted.from;
  while (reached !== undefined) {
    const rest = compareEnds(reached, wanted.to, orders);
    if (rest === 0 || rest === 1) return true;
    const next = nextAt(reached, waiting, orders);
    if (next !== undefined) waiting.delete(next);
    reached = next?.to;
  }
  return false;
}

/** A range that begins just there goes on from there, whether or not its values can be put in order. */
function nextAt(reached: readonly string[], ranges: Iterable<Range>, orders: readonly Order[]): Range | undefined {
  return [...ranges].find(({ from, to }) => {
    const begins = compareEnds(from, reached, orders);
    return begins === 0 || (begins === -1 && compareEnds(to, reached, orders) === 1);
  });
}

/** Column by column; undefined where that cannot be told. */
function compareEnds(
  one: readonly string[],
  other: readonly string[],
  orders: readonly Order[],
): -1 | 0 | 1 | undefined {
  for (const [place, value] of one.entries()) {
    const result = compareValues(value, other[place] ?? '', orders[place]);
    if (result !== 0) return result;
  }
  return 0;
}

function compareValues(one: string, other: string, order: Order): -1 | 0 | 1 | undefined {
  if (one === other) return 0;
  if (one === 'MINVALUE' || other === 'MAXVALUE') return -1;
  if (one === 'MAXVALUE' || other === 'MINVALUE') return 1;
  const [first, second] = [unquoted(one), unquoted(other)];
  if (order === 'number' && NUMBER.test(first) && NUMBER.test(second)) return compareNumbers(first, second);
  if (order === 'moment' && shapeOf(first) !== undefined && shapeOf(first) === shapeOf(second))
    return first < second ? -1 : 1;
  return undefined;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

function compareNumbers(one: string, other: string): -1 | 0 | 1 {
  const digits = Math.max(...[one, other].map((text) => text.split('.')[1]?.length ?? 0));
  const [first, second] = [scaled(one, digits), scaled(other, digits)];
  return first === second ? 0 : first < second ? -1 : 1;
}

function scaled(text: string, digits: number): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(digits, '0')}`);
}

/** Moments of one shape are in the order of their texts. */
function shapeOf(text: string): string | undefined {
  const found = /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d(?:\.\d+)?(\+00)?)?$/.exec(text);
  return found === null ? undefined : `${found[1] !== undefined} ${found[2] ?? ''}`;
}

function unquoted(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1) : text;
}

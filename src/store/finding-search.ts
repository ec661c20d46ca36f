import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { chunksOf } from './chunks.ts';
import type { Store, StoreEngine } from './store.ts';
import type { Tables } from './tables.ts';

/** Up to so many findings are looked up one by one; to read them all is quicker if a text is in more of them. */
const MOST = 2000;
/** More parts of a long text would not narrow the search. */
const PARTS = 40;
const IDS = 1000;

/** What the search looks into, and a text of a search, compare as this. */
export function withoutCapitals(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

/**
 * The ids of all findings that may hold a text, and of some others. Undefined if the index does not help: a text of less
 * than three characters, or one that is in very many findings.
 */
export async function findCandidates(
  { db, engine }: Pick<Store, 'db' | 'engine'>,
  text: string,
): Promise<readonly string[] | undefined> {
  const trigrams = trigramsOf(withoutCapitals(text)).slice(0, PARTS);
  if (trigrams.length === 0) return undefined;
  const holdsAll =
    engine === 'sqlite'
      ? sql<boolean>`finding_search match ${trigrams.map((part) => `"${part.replaceAll('"', '""')}"`).join(' ')}`
      : sql<boolean>`searched @> array[${sql.join(trigrams)}]::text[]`;
  const found = await db
    .selectFrom('finding_search')
    .select('id')
    .where(holdsAll)
    .limit(MOST + 1)
    .execute();
  return found.length > MOST ? undefined : found.map(({ id }) => id);
}

function trigramsOf(text: string): readonly string[] {
  const characters = [...text.toWellFormed()];
  return [...new Set(characters.slice(2).map((_, place) => characters.slice(place, place + 3).join('')))];
}

/**
 * Makes findings known to the search, after they were written. Runs in a transaction. PostgreSQL would compile each statement,
 * which takes longer than to run it.
 */
export async function addToSearch(db: Kysely<Tables>, engine: StoreEngine, ids: readonly string[]): Promise<void> {
  if (engine === 'postgres' && ids.length > 0) await sql`set local jit = off`.execute(db);
  for (const chunk of chunksOf(ids, IDS)) await addWhere(db, engine, (finding) => finding('id', 'in', chunk));
}

/** Removes findings that are gone from the search, and adds those that an earlier version wrote after the upgrade. */
export async function mendSearch({ db, engine }: Store): Promise<void> {
  await db
    .deleteFrom('finding_search')
    .where('id', 'not in', (from) => from.selectFrom('finding').select('id'))
    .execute();
  await addWhere(db, engine, (finding) =>
    finding('id', 'not in', (from) => from.selectFrom('finding_search').select('id')),
  );
}

async function addWhere(
  db: Kysely<Tables>,
  engine: StoreEngine,
  isMeant: (finding: ExpressionBuilder<Tables, 'finding'>) => Expression<SqlBool>,
): Promise<void> {
  const rows = db
    .selectFrom('finding')
    .select(['id', searchedOf(engine)])
    .where(isMeant);
  await db.insertInto('finding_search').columns(['id', 'searched']).expression(rows).execute();
}

/** SQLite takes a text apart by itself (https://www.sqlite.org/fts5.html#the_trigram_tokenizer). */
function searchedOf(engine: StoreEngine) {
  const whole = sql`lower(object || ${'\n'} || rule || ${'\n'} || finding)`;
  const searched =
    engine === 'sqlite'
      ? sql<string>`${whole}`
      : sql<string>`array(
          select substr(whole, place, 3)
          from (select ${whole} as whole offset 0) as one, generate_series(1, length(whole) - 2) as place
        )`;
  return searched.as('searched');
}

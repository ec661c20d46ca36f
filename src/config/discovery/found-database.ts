/** A database that a directory or the environment speaks of, as a configuration can name it without its secrets. */
export interface FoundDatabase {
  readonly name: string;
  /** With `${NAME}` where a secret belongs. */
  readonly url: string;
  /** What spoke of it, for people: `.env`, `the environment`. */
  readonly where: string;
  readonly engine: 'sqlite' | 'postgres';
  /** Environment variables that the URL needs. */
  readonly variables: readonly string[];
  /** `localhost:5432/app`, or an absolute path, where it is known: what goes by the same is one database. */
  readonly address?: string;
}

/** A name that a configuration takes, made from any text. */
export function nameFrom(text: string, fallback: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return name === '' ? fallback : name;
}

/** The same without repetition, under names that are told apart. */
export function toldApart(found: readonly FoundDatabase[]): readonly FoundDatabase[] {
  const apart: FoundDatabase[] = [];
  for (const database of found) {
    if (
      apart.some(({ url, address }) => url === database.url || (address !== undefined && address === database.address))
    )
      continue;
    const taken = new Set(apart.map(({ name }) => name));
    let name = database.name;
    for (let count = 2; taken.has(name); count += 1) name = `${database.name}-${count}`;
    apart.push({ ...database, name });
  }
  return apart;
}

/** A database that was found in a directory or the environment, without its secrets. */
export interface FoundDatabase {
  readonly name: string;
  /** With `${NAME}` where a secret belongs. */
  readonly url: string;
  /** Where it was found, for people: `.env`, `the environment`. */
  readonly where: string;
  /** Whether a server answers for it, and not a file. */
  readonly isServer: boolean;
  /** Environment variables that the URL needs. */
  readonly variables: readonly string[];
  /** `localhost:5432/app`, or an absolute path, if known. The same value means the same database. */
  readonly address?: string;
}

/** A valid name for a configuration, made from any text. */
export function nameFrom(text: string, fallback: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return name === '' ? fallback : name;
}

/** Without duplicates, and with unique names. */
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

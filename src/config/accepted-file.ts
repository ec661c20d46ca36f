import type { Static } from 'typebox';
import { EvenkeelError } from '../errors.ts';
import { acceptedKey } from './accepted-key.ts';
import type { AcceptedDifference, acceptedSchema } from './accepted-schema.ts';
import { findConflictSides } from './conflict-sides.ts';
import { readText } from './read-text.ts';
import type { YamlFile } from './yaml-file.ts';

/** The differences that were accepted one by one, as `evenkeel accept` writes them. */
export interface AcceptedFile {
  /** Its path, even if it does not exist. */
  readonly path: string;
  /** In the order of the file. */
  readonly entries: readonly AcceptedEntry[];
  /** Whether it has a merge conflict. */
  readonly conflict: boolean;
}

export interface AcceptedEntry extends AcceptedDifference {
  /** `evenkeel.accepted.yaml:12:5` */
  readonly place: string;
}

/** The default file of accepted differences, next to the configuration. */
export const DEFAULT_ACCEPTED = 'evenkeel.accepted.yaml';

/** Which file of accepted differences to read, and how. */
export interface AcceptedChoice {
  readonly path: string;
  /** A missing file counts as empty. */
  readonly optional: boolean;
  /** In a merge conflict, uses the entries of both sides, and ours if they disagree. Without it such a file is refused. */
  readonly bothSides?: true;
}

/** Reads accepted differences. Throws `EvenkeelError` with the place. */
export async function readAcceptedFile({ path, optional, bothSides }: AcceptedChoice): Promise<AcceptedFile> {
  const text = (await readText(path, { what: 'the accepted differences', optional })) ?? '';
  const sides = findConflictSides(text);
  if (sides === undefined) return { path, entries: await entriesIn(text, path), conflict: false };
  if (!bothSides) {
    const line = text.slice(0, text.search(/^<{7}/m)).split('\n').length;
    throw new EvenkeelError(
      'E_CONFIG',
      `${path}:${line}:1: this is a merge conflict: run \`evenkeel accept\`, which keeps the entries of both sides.`,
    );
  }
  const entries = [...(await entriesIn(sides.theirs, path)), ...(await entriesIn(sides.ours, path))];
  return { path, entries: [...new Map(entries.map((entry) => [acceptedKey(entry), entry])).values()], conflict: true };
}

async function entriesIn(text: string, origin: string): Promise<readonly AcceptedEntry[]> {
  if (text === '') return [];
  const { parseAccepted } = await import('./accepted-schema.ts');
  const file = parseAccepted(text, origin);
  const { accepted = [] } = file.value;
  refuseUnclear(file, accepted);
  return accepted.map((entry, at) => ({ ...entry, place: file.placeOf(['accepted', at]) }));
}

function refuseUnclear(file: YamlFile<Static<typeof acceptedSchema>>, entries: readonly AcceptedDifference[]): void {
  const seen = new Map<string, number>();
  for (const [at, entry] of entries.entries()) {
    const { id, reason, audit, database } = entry;
    if (reason.trim() === '') file.refuse(['accepted', at, 'reason'], `"accepted.${at}.reason" must not be empty`);
    if (database !== undefined && audit === undefined) {
      file.refuse(
        ['accepted', at, 'database'],
        'an entry with "database" needs "audit", the name of the audit that reads it',
      );
    }
    const key = acceptedKey(entry);
    const before = seen.get(key);
    if (before !== undefined) {
      const place = file.placeOf(['accepted', before]);
      file.refuse(['accepted', at, 'id'], `${id} is already accepted at ${place}; keep one of the two`);
    }
    seen.set(key, at);
  }
}

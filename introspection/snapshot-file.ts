import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Compile, type Validator } from 'typebox/compile';
import { IntrospectionError } from './errors.ts';
import { NORMALISER } from './normaliser.ts';
import type { Snapshot } from './snapshot.ts';
import { BEFORE_OBJECTS, BEHIND_OBJECTS, objectLines, SnapshotLines } from './snapshot-lines.ts';
import { compareObjects } from './snapshot-order.ts';
import { objectSchemas, snapshotSchema } from './snapshot-schema.ts';

/** Reads a file that `renderSnapshot` wrote. Throws `IntrospectionError` naming the file and the place in it. */
export async function readSnapshotFile(path: string): Promise<Snapshot> {
  try {
    // Of a pipe there is no second reading.
    const lines = (await stat(path)).isFile() ? await readLines(path) : undefined;
    return lines ?? parseSnapshot(await readFile(path, 'utf8'), path);
  } catch (cause) {
    if (cause instanceof IntrospectionError) throw cause;
    const message = `Cannot read the snapshot "${path}": check that the file exists.`;
    throw new IntrospectionError('E_SOURCE_NOT_FOUND', message, { cause });
  }
}

/** Undefined: its text has another form than `renderSnapshot` gives it, or is no snapshot. */
async function readLines(path: string): Promise<Snapshot | undefined> {
  const lines = new SnapshotLines();
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE })) {
    if (!lines.take(piece)) return undefined;
  }
  return snapshotOf(lines);
}

/** Bytes of a file that are in memory at once. */
const PIECE = 1024 * 1024;

/** A snapshot from its text; `origin` names it in errors. */
export function parseSnapshot(text: string, origin: string): Snapshot {
  const lines = new SnapshotLines();
  const known = lines.take(text) ? snapshotOf(lines) : undefined;
  return known ?? inOrder(checkedSnapshot(parseJson(text, origin), origin));
}

/** Objects with the same facts need one check. Undefined: the text has another form, or a fault. */
function snapshotOf(lines: SnapshotLines): Snapshot | undefined {
  const { head, objects, different } = lines.end() ?? {};
  if (head === undefined || (normaliserOf(head) ?? 0) > NORMALISER) return undefined;
  const snapshot = { ...head, objects };
  const check = (): boolean => Compile(snapshotSchema).Check({ ...head, objects: different });
  return isSnapshot(snapshot, check) ? inOrder(snapshot) : undefined;
}

function inOrder(snapshot: Snapshot): Snapshot {
  return { ...snapshot, objects: snapshot.objects.toSorted(compareObjects) };
}

/** The value as a snapshot; `origin` names it in errors. Throws `IntrospectionError` naming the place that is wrong. */
export function checkedSnapshot(value: unknown, origin: string): Snapshot {
  refuseNewer(value, origin);
  refuseOther(value, origin);
  const validator = Compile(snapshotSchema);
  if (!isSnapshot(value, (candidate) => validator.Check(candidate))) {
    throw new IntrospectionError(
      'E_SNAPSHOT_INVALID',
      `"${origin}" is not an Evenkeel snapshot: ${faultOf(value, validator)}.`,
    );
  }
  return value;
}

/** The file form of a snapshot: the same snapshot gives the same bytes. One object per line, so that versions can be compared. */
export function renderSnapshot(snapshot: Snapshot): string {
  return [...renderSnapshotInParts(snapshot)].join('');
}

/** The same in parts of some hundred kilobytes, so that the text of a large schema is never in memory as a whole. */
export function* renderSnapshotInParts({ objects, ...head }: Snapshot): Generator<string> {
  const lineOf = objectLines();
  yield `${JSON.stringify(head, null, 2).slice(0, -2)}${BEFORE_OBJECTS}`;
  for (let start = 0; start < objects.length; start += OBJECTS_A_PART) {
    const part = objects.slice(start, start + OBJECTS_A_PART).map(lineOf);
    yield `${start === 0 ? '' : ',\n'}${part.join(',\n')}`;
  }
  yield BEHIND_OBJECTS;
}

const OBJECTS_A_PART = 1_000;

function isSnapshot(value: unknown, check: (candidate: unknown) => boolean): value is Snapshot {
  return check(value);
}

/** Refuses a snapshot of a newer version: its facts may have a form that this version would report as a difference. */
function refuseNewer(value: unknown, origin: string): void {
  const normaliser = normaliserOf(value);
  if (normaliser === undefined || normaliser <= NORMALISER) return;
  throw new IntrospectionError(
    'E_SNAPSHOT_INVALID',
    `"${origin}" was written by a newer version of Evenkeel: its facts are of normaliser ${normaliser}, and this version knows ${NORMALISER}. Use that version, or take the snapshot again.`,
  );
}

function normaliserOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('normaliser' in value)) return undefined;
  return typeof value.normaliser === 'number' ? value.normaliser : undefined;
}

/** What other JSON files of Evenkeel begin with, and what they are. */
const OTHERS: ReadonlyMap<unknown, string> = new Map([
  ['evenkeel-report/1', 'it is the report of an audit, which can be a --base'],
  ['evenkeel-fleet/1', 'it is the report of a fleet, which can be a --base'],
]);

/** Refuses JSON that is something else, by its format. */
function refuseOther(value: unknown, origin: string): void {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (typeof format === 'string' && format.startsWith('evenkeel-snapshot/')) return;
  const what = OTHERS.get(format) ?? 'it is other JSON, without "format": "evenkeel-snapshot/1"';
  throw new IntrospectionError('E_SNAPSHOT_INVALID', `"${origin}" is not an Evenkeel snapshot: ${what}. ${WRITE_ONE}`);
}

const WRITE_ONE = '`evenkeel snapshot <source> --output app.json` writes one.';

/** What a text is that is not JSON. */
function otherText(text: string): string {
  if (text.startsWith('SQLite format 3')) return 'it is a SQLite database: leave "snapshot:" out';
  if (text.trim() === '') return 'it is empty';
  if (/^\s*(?:--|\/\*|create|alter|begin|set|pragma|insert|drop)\b/i.test(text) || text.trimStart().startsWith('--'))
    return 'it looks like SQL: write sql: or dump: in front, instead of snapshot:';
  return 'it is not JSON';
}

function parseJson(text: string, origin: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IntrospectionError(
      'E_SNAPSHOT_INVALID',
      `"${origin}" is not an Evenkeel snapshot: ${otherText(text)}. ${WRITE_ONE}`,
      {
        cause,
      },
    );
  }
}

/** The first fault in words: an object is checked against the schema of its own kind, so the path is exact. */
function faultOf(value: unknown, validator: Validator): string {
  const faults = validator.Errors(value);
  const fault =
    faults.find((candidate) => !candidate.instancePath.startsWith('/objects/')) ?? objectFault(value) ?? faults[0];
  return fault === undefined
    ? 'it does not match the schema'
    : `${fault.instancePath || 'the document'} ${fault.message}`;
}

function objectFault(value: unknown): { readonly instancePath: string; readonly message: string } | undefined {
  if (!hasObjects(value)) return undefined;
  for (const [place, object] of value.objects.entries()) {
    const path = `/objects/${place}`;
    const schema = objectSchemas.get(object.kind);
    if (schema === undefined)
      return { instancePath: `${path}/kind`, message: 'is not a kind that this version of Evenkeel knows' };
    const [fault] = Compile(schema).Errors(object);
    if (fault !== undefined) return { instancePath: path + fault.instancePath, message: fault.message };
  }
  return undefined;
}

function hasObjects(value: unknown): value is { readonly objects: readonly { readonly kind: string }[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'objects' in value &&
    Array.isArray(value.objects) &&
    value.objects.every(
      (object: unknown) =>
        typeof object === 'object' && object !== null && 'kind' in object && typeof object.kind === 'string',
    )
  );
}

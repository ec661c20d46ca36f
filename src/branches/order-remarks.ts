import { type Engine, fewOf } from '../../introspection/index.ts';
import { headline, type MigrationRemark, type OneDifference, printable } from '../../reports/index.ts';
import { versionOf } from '../migrations/migration-order.ts';
import type { NamedFile } from '../migrations/named-file.ts';
import type { Failure } from '../migrations/steps/played-step.ts';
import type { SchemaChange } from '../migrations/steps/schema-change.ts';
import type { Ended } from './branch-order.ts';

/** The same files in two orders. `oursLast`: the new files of the other branch ran first. */
export interface BothOrders {
  readonly engine: Engine;
  /** The other branch, as the user calls it. */
  readonly ref: string;
  /** The new files of this branch, in their order, and those of the other one. */
  readonly ours: readonly NamedFile[];
  readonly theirs: readonly NamedFile[];
  readonly oursLast: Ended;
  readonly theirsLast: Ended;
  /** What differs between the schemas at the end. */
  readonly apart: readonly OneDifference[];
}

/** The number of differences that are named. */
const NAMED = 3;

const RULE = 'migration.not-commuting';

/**
 * What depends on the order. Each remark is about a file of this branch. If a statement fails in one order only, the schemas
 * differ because of it, and only the failure is told.
 */
export function orderRemarks(orders: BothOrders): readonly MigrationRemark[] {
  const { engine, ref, ours, theirs, oursLast, theirsLast, apart } = orders;
  const branch = `git:${printable(ref)}`;
  const key = engine.title;
  const mine = failuresOnlyIn(oursLast, theirsLast, ours).map(
    ({ file, line, why }) =>
      ({
        rule: RULE,
        key,
        file,
        line,
        text: `${key}: if the new files of ${branch} run first, it fails: ${why}.`,
      }) as const,
  );
  const other = failuresOnlyIn(theirsLast, oursLast, theirs).map(
    (failure) =>
      ({
        rule: RULE,
        key: `${key} ${failure.file}`,
        file: neighbourOf(relationsOf(oursLast.changes.get(failure.file)), orders),
        line: 1,
        text: `${key}: if it runs first, ${placeOf(failure)} of ${branch} fails: ${failure.why}.`,
      }) as const,
  );
  const failing = [...mine, ...other];
  if (failing.length > 0 || apart.length === 0) return failing;
  const told = fewOf(apart.map(headline), NAMED, '; ');
  return [
    {
      rule: RULE,
      key,
      file: neighbourOf(new Set(apart.map(({ object: { owner, name } }) => owner ?? name)), orders),
      line: 1,
      text: `${key}: the schema depends on whether the new files of ${branch} run last (expected) or first (actual): ${told}.`,
    },
  ];
}

function failuresOnlyIn(one: Ended, other: Ended, files: readonly NamedFile[]): readonly Failure[] {
  const keyOf = ({ file, line, why }: Failure) => JSON.stringify([file, line, why]);
  const known = new Set(other.failures.map(keyOf));
  return one.failures.filter(
    (failure) => files.some(({ file }) => file === failure.file) && !known.has(keyOf(failure)),
  );
}

function placeOf({ file, line }: Failure): string {
  return `${printable(file)}:${line}`;
}

/** The last file of this branch that changes one of the relations; else the last one. */
function neighbourOf(relations: ReadonlySet<string>, { ours, oursLast, theirsLast }: BothOrders): string {
  const touching = ours.filter(({ file }) =>
    [oursLast, theirsLast].some(({ changes }) =>
      [...relationsOf(changes.get(file))].some((name) => relations.has(name)),
    ),
  );
  return (touching.at(-1) ?? ours.at(-1))?.file ?? '';
}

function relationsOf(changes: readonly SchemaChange[] = []): ReadonlySet<string> {
  return new Set(changes.map(({ object: { owner, name } }) => owner ?? name));
}

/** A file of this branch and one of the other have the same number in one folder. */
export function numberRemarks({
  ref,
  ours,
  theirs,
}: Pick<BothOrders, 'ref' | 'ours' | 'theirs'>): readonly MigrationRemark[] {
  return ours.flatMap((own) => {
    const number = numberOf(own);
    const other = theirs.find((file) => number !== undefined && numberOf(file) === number);
    if (other === undefined) return [];
    const text = `Its number is that of ${printable(other.file)} of git:${printable(ref)}, too.`;
    return [{ rule: 'migration.number-twice', key: ref, file: own.file, line: 1, text } as const];
  });
}

/** With its folders; undefined without a number. */
function numberOf({ stem }: NamedFile): string | undefined {
  const folders = stem.split('/');
  const version = versionOf(folders.pop() ?? '');
  return version && [...folders, ...version].join('/');
}

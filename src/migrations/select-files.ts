import type { Engine } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { type Doubt, remarkOn } from './doubt.ts';
import type { MigrationFile, Unmarked } from './migration-file.ts';
import { compareFiles, compareVersions, fullVersionOf, versionOf } from './migration-order.ts';
import { namesOf } from './names-of.ts';

export interface Selection {
  /** In the order of execution. */
  readonly files: readonly MigrationFile[];
  /** What was left out or is doubtful; files by their paths in the folder. */
  readonly doubts: readonly Doubt[];
}

/** The engines whose SQL a file has, as far as it has signs of any. */
type SpokenIn = (file: MigrationFile) => ReadonlySet<Engine>;

/** The files to run for an engine. */
export function filesFor(engine: Engine, all: readonly MigrationFile[], spokenIn: SpokenIn): Selection {
  const forward = all.filter(({ role }) => role !== 'undo');
  const own = forward.filter(({ dialect }) => dialect === engine);
  const foreign = forward.filter(({ dialect }) => dialect !== engine && dialect !== undefined && dialect !== 'shared');
  const served = unmarkedFor({ engine, spokenIn }, forward, own, foreign);
  const ordered = [...own, ...served.files].toSorted(compareFiles);
  const built = withoutReplaced(ordered);
  return { files: built.files, doubts: [...served.doubts, ...built.doubts, ...orderDoubts(built.files)] };
}

function unmarkedFor(
  { engine, spokenIn }: { readonly engine: Engine; readonly spokenIn: SpokenIn },
  forward: readonly MigrationFile[],
  own: readonly MigrationFile[],
  foreign: readonly MigrationFile[],
): Selection {
  const common = forward.filter(({ dialect }) => dialect === 'shared' || dialect === undefined);
  const [hasOwn, hasForeign] = [counterpartIn(own, common), counterpartIn(foreign, common)];
  const alone = common.filter((file) => !hasOwn(file));
  const rule = strictest(own);
  const isForeign = (file: MigrationFile) => rule !== 'apart' && hasForeign(file);
  const doubtful = alone.filter((file) => file.dialect === undefined && !isForeign(file));
  const paired = common.filter((file) => file.dialect === undefined && hasOwn(file)).length;
  if (doubtful.length === 0 || rule === 'shared') return { files: alone, doubts: [] };
  const isOwnSql = (file: MigrationFile) => spokenIn(file).has(engine);
  const isForeignSql = (file: MigrationFile) => spokenIn(file).size > 0 && !isOwnSql(file);
  const left = new Set(
    rule === 'apart' || paired >= doubtful.length || doubtful.some(isForeignSql)
      ? doubtful.filter((file) => !isOwnSql(file))
      : [],
  );
  if (left.size === 0) return { files: alone, doubts: [] };
  const why = `left out for ${engine.title}, which has its own files`;
  const remarks = [...left].map((file) =>
    remarkOn(file, 'migration.left-out', 'No engine runs it: its name shows none, and each has files of its own.'),
  );
  return {
    files: alone.filter((file) => !left.has(file)),
    doubts: [{ note: `${namesOf([...left])}: ${why}.`, remarks }],
  };
}

function strictest(own: readonly MigrationFile[]): Unmarked {
  const order: readonly Unmarked[] = ['shared', 'paired', 'apart'];
  return order[Math.max(0, ...own.map(({ unmarked = 'shared' }) => order.indexOf(unmarked)))] ?? 'shared';
}

/** Whether one of the marked files replaces a common file: it has the same name, or a number that each group uses only once. */
function counterpartIn(
  marked: readonly MigrationFile[],
  common: readonly MigrationFile[],
): (file: MigrationFile) => boolean {
  const names = new Set(marked.map(pathOf));
  const [numbers, others] = [marked, common].map((files) => Map.groupBy(files, numberOf));
  return (file) => {
    const number = numberOf(file);
    const sameNumber = number !== undefined && numbers?.get(number)?.length === 1 && others?.get(number)?.length === 1;
    return sameNumber || names.has(pathOf(file));
  };
}

function pathOf({ folders, stem, role }: MigrationFile): string {
  return [role, ...folders, stem].join('/');
}

function numberOf({ folders, stem, role }: MigrationFile): string | undefined {
  const version = versionOf(stem);
  return version && [role, ...folders, ...version].join('/');
}

/** A whole schema replaces all changes up to its version; without a version, all changes. */
function withoutReplaced(ordered: readonly MigrationFile[]): Selection {
  const wholes = ordered.filter(({ role }) => role === 'whole');
  const newest = wholes.toSorted((one, other) => compareVersions(fullVersionOf(one), fullVersionOf(other))).at(-1);
  if (newest === undefined) return { files: ordered, doubts: [] };
  const version = fullVersionOf(newest);
  const isReplaced = (file: MigrationFile) =>
    file !== newest &&
    file.role !== 'repeatable' &&
    (version.length === 0 || compareVersions(fullVersionOf(file).slice(0, version.length), version) <= 0);
  const replaced = ordered.filter(isReplaced);
  const files = ordered.filter((file) => !isReplaced(file));
  if (replaced.length === 0) return { files, doubts: [] };
  const [first, ...others] = replaced;
  const many = others.length === 0 ? 'It is' : `It and ${others.length} more are`;
  const text = `${many} not run: ${newest.path} contains the whole schema.`;
  return {
    files,
    doubts: [
      {
        note: `${namesOf(replaced)}: left out, because ${printable(newest.path)} contains the whole schema.`,
        remarks: first === undefined ? [] : [remarkOn(first, 'migration.replaced', text)],
      },
    ],
  };
}

function orderDoubts(files: readonly MigrationFile[]): readonly Doubt[] {
  const changes = files.filter(({ role, place }) => role === 'change' && place === undefined);
  if (changes.length > 1 && changes.every(({ folders, stem }) => !/\d/.test([...folders, stem].join('/'))))
    return [unnumbered(changes)];
  const numbered = changes.filter(({ stem }) => versionOf(stem) !== undefined);
  const byVersion = Map.groupBy(numbered, numberOf);
  return [...byVersion.values()].filter((same) => same.length > 1).map(numberedAlike);
}

function unnumbered(files: readonly MigrationFile[]): Doubt {
  const [first] = files;
  const text = `None of the ${files.length} files has a number, so they are run in the order of their names.`;
  return {
    note: `${namesOf(files)}: run in the order of their names, because none has a number.`,
    remarks: first === undefined ? [] : [remarkOn(first, 'migration.unnumbered', text)],
  };
}

/** The remark is on the last of them. */
function numberedAlike(files: readonly MigrationFile[]): Doubt {
  const last = files.at(-1);
  const others = namesOf(files.slice(0, -1));
  return {
    note: `${namesOf(files)}: run in this order, because they have the same number.`,
    remarks:
      last === undefined ? [] : [remarkOn(last, 'migration.number-twice', `Its number is that of ${others}, too.`)],
  };
}

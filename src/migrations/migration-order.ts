import { compareText } from '../../introspection/index.ts';
import type { MigrationFile, Role } from './migration-file.ts';

/** Numbers as text without leading zeros, because they may be too long for an exact number. */
export type Version = readonly string[];

const VERSION = /^v?(\d+(?:[._-]\d+(?![0-9A-Za-z]))*)/i;

/** The numbers at the beginning of a name: 10 for `0010_x`, 1 and 2 for `V1.2__x`; undefined if there are none. */
export function versionOf(name: string): Version | undefined {
  return versionPartsOf(name)?.map(withoutLeadingZeros);
}

/** The same numbers with their leading zeros. */
export function versionPartsOf(name: string): readonly string[] | undefined {
  return VERSION.exec(name)?.[1]?.split(/[._-]/);
}

/** The name behind its numbers: `users` for `0010_users`. */
export function withoutVersion(name: string): string {
  return name.replace(VERSION, '').replace(/^[._-]+/, '');
}

/** The numbers of the folders and the name, from the outside in. */
export function fullVersionOf({ folders, stem }: MigrationFile): Version {
  return [...folders, stem].flatMap((name) => versionOf(name) ?? []);
}

/** A longer version comes after its prefix. */
export function compareVersions(one: Version, other: Version): number {
  return compareInTurn(one, other, compareRuns);
}

/** Part by part; a longer path comes after its prefix. */
function compareInTurn(
  one: readonly string[],
  other: readonly string[],
  compare: (part: string, against: string) => number,
): number {
  for (const [place, part] of one.entries()) {
    const against = other[place];
    if (against === undefined) return 1;
    const order = compare(part, against);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

function compareRuns(one: string, other: string): number {
  return one.length - other.length || compareText(one, other);
}

const ROLES: readonly Role[] = ['whole', 'first', 'change', 'repeatable', 'undo'];

/** The order in which they run: by role, then by the list of their tool, else folder by folder by number and name. */
export function compareFiles(one: MigrationFile, other: MigrationFile): number {
  return (
    ROLES.indexOf(one.role) - ROLES.indexOf(other.role) ||
    compareListed(one, other) ||
    comparePaths([...one.folders, one.stem], [...other.folders, other.stem]) ||
    compareText(one.path, other.path)
  );
}

/** A list is for the files of one folder. */
function compareListed(one: MigrationFile, other: MigrationFile): number {
  if (one.place === undefined || other.place === undefined) return 0;
  return one.folders.join('/') === other.folders.join('/') ? one.place - other.place : 0;
}

/** Files and folders are sorted together by name. */
function comparePaths(one: readonly string[], other: readonly string[]): number {
  return compareInTurn(one, other, compareNames);
}

/** Names with a number come first, by number, then by name. Other names are compared with natural order of numbers in them. */
function compareNames(one: string, other: string): number {
  const [version, against] = [versionOf(one), versionOf(other)];
  if (version !== undefined && against !== undefined)
    return compareVersions(version, against) || compareText(one, other);
  if (version !== undefined || against !== undefined) return version === undefined ? 1 : -1;
  return compareNaturally(one, other) || compareText(one, other);
}

function compareNaturally(one: string, other: string): number {
  return compareInTurn(partsOf(one), partsOf(other), (part, against) =>
    /^\d/.test(part) && /^\d/.test(against)
      ? compareRuns(withoutLeadingZeros(part), withoutLeadingZeros(against))
      : compareText(part, against),
  );
}

export function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function partsOf(name: string): readonly string[] {
  return name.match(/\d+|\D+/g) ?? [];
}

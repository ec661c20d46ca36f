import { kinds } from '../../../introspection/index.ts';
import { homeKey } from '../../report/home-key.ts';
import { membersOf } from '../../report/members.ts';
import { type Finding, type ParityReport, severities } from '../../report/report.ts';
import { amount } from './amount.ts';
import { findingTitle, locatedTitle, nameWithOwner, type WriteName } from './finding-title.ts';
import { sharedOf } from './shared.ts';

/** Findings that are told together: those of one rule that say the same of objects of one kind, for the same reason. */
export interface Block {
  /** All of them as one finding. */
  readonly finding: Finding;
  /** How many they are. */
  readonly count: number;
  readonly ids: readonly string[];
}

/** Every finding in exactly one block; the worst first, then those of one reason in a row, otherwise in the order of the report. */
export function blocksOf(findings: readonly Finding[]): readonly Block[] {
  return severities
    .flatMap((severity) => {
      const reasons = Map.groupBy(
        findings.filter((finding) => finding.severity === severity),
        reasonOf,
      );
      return [...reasons.values()].flatMap((alike) => [...Map.groupBy(alike, likeness).values()]);
    })
    .flatMap((alike) => {
      const [first] = alike;
      return first === undefined
        ? []
        : [{ finding: merged(first, alike), count: alike.length, ids: alike.map(({ id }) => id) }];
    });
}

/** Equal for findings that have the same text behind them. */
export function reasonOf({ rule, why, example, unproved }: Finding): string {
  return JSON.stringify([rule, why, example, unproved]);
}

/** A pattern of objects with one name is a block of its own. */
function likeness(finding: Finding): string {
  const { kind, field, only } = sharedOf(finding);
  const name = isOneName(finding) ? finding.members?.[0]?.object.name : undefined;
  return JSON.stringify([finding.differences > 0, kind, field, only, name]);
}

function merged(first: Finding, alike: readonly Finding[]): Finding {
  if (alike.length === 1) return first;
  const { field: _, expected: __, actual: ___, paths: ____, places: _____, fix: ______, ...shared } = first;
  return {
    ...shared,
    members: alike.flatMap(membersOf),
    differences: alike.reduce((sum, { differences }) => sum + differences, 0),
  };
}

/** What a block says, without values: `column note is missing in 19 tables`, `orders: 2 indexes are extra`. */
export function blockTitle(finding: Finding, { relations }: ParityReport, write: WriteName): string {
  const { members: [first] = [], members = [] } = finding;
  if (first === undefined) return locatedTitle(finding, write);
  const { object } = first;
  const homes = new Set(members.map((member) => homeKey(member.object)));
  if (object.owner !== null && homes.size === 1) return `${write(object.owner)}: ${findingTitle(finding, write)}`;
  if (!isOneName(finding)) return findingTitle(finding, write);
  const { members: _, ...alone } = finding;
  const { field, expected, actual } = sharedOf(finding);
  const one = { ...alone, object, ...(field !== undefined && { field }), ...valuesOfSide(finding, expected, actual) };
  const owners = relations.filter((relation) => homes.has(homeKey(relation.object))).map((each) => each.object.kind);
  const [owner = 'table'] = owners;
  const where = owners.every((kind) => kind === owner)
    ? amount(homes.size, kinds[owner].title, kinds[owner].plural)
    : `${homes.size} tables and views`;
  return `${findingTitle(one, write)}${field === undefined ? '' : ','} in ${where}`;
}

/** The title of an object that one side lacks depends on which side has a value. */
function valuesOfSide(
  finding: Finding,
  expected: string | undefined,
  actual: string | undefined,
): Pick<Finding, 'expected' | 'actual'> {
  const { only } = sharedOf(finding);
  if (only !== undefined) return { [only]: '' };
  return { ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) };
}

/** How the objects of a block are named in its list: without what its title says of all. */
export function memberName(finding: Finding, write: WriteName): (object: Finding['object']) => string {
  const { members = [] } = finding;
  const homes = new Set(members.map(({ object }) => homeKey(object)));
  if (homes.size > 1 && isOneName(finding)) return ({ owner, name }) => write(owner ?? name);
  if (homes.size === 1) return ({ name }) => write(name);
  return (object) => nameWithOwner(object, write);
}

/** Whether it is about objects with one name in several tables. */
function isOneName(finding: Finding): boolean {
  const { members = [] } = finding;
  const [first] = members;
  return (
    first !== undefined &&
    sharedOf(finding).kind !== undefined &&
    new Set(members.map(({ object }) => homeKey(object))).size === members.length &&
    members.every(({ object }) => object.owner !== null && object.name === first.object.name)
  );
}

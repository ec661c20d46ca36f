import { type Address, kinds } from '../../../introspection/index.ts';
import type { Finding } from '../../report.ts';
import { amount } from './amount.ts';

/** How a name is written: printable for a terminal, as a code span for Markdown. */
export type WriteName = (name: string) => string;

/** What is found, without the values: `column parent_issue is missing`, `index x, predicate`, `23 columns, type`. */
export function findingTitle({ object, field, rule, members }: Finding, write: WriteName): string {
  const { title, plural } = kinds[object.kind];
  const subject = members === undefined ? `${title} ${write(object.name)}` : amount(members.length, title, plural);
  if (field !== undefined) return `${subject}, ${field}`;
  const predicate = rule.slice(rule.lastIndexOf('.') + 1);
  if (!PREDICATES.has(predicate)) return subject;
  return `${subject} ${members === undefined || members.length === 1 ? 'is' : 'are'} ${predicate}`;
}

/** The same behind the table it concerns, where it stands without its group. */
export function locatedTitle(finding: Finding, write: WriteName): string {
  const { owner } = finding.object;
  const located = owner !== null && finding.members === undefined;
  return (located ? `${write(owner)}: ` : '') + findingTitle(finding, write);
}

/** The place of an object with the table it belongs to: `workflow_history.plan_file`. */
export function placeOf(object: Address, write: WriteName): string {
  return write(object.owner === null ? object.name : `${object.owner}.${object.name}`);
}

/** Last words of a rule that say what happened to an object. */
const PREDICATES: ReadonlySet<string> = new Set(['missing', 'extra', 'renamed']);

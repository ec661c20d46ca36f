import { type Address, kinds } from '../../../introspection/index.ts';
import type { Finding } from '../../report/report.ts';
import { amount } from './amount.ts';
import { sharedOf } from './shared.ts';

/** How a name is written: printable for a terminal, as a code span for Markdown. */
export type WriteName = (name: string) => string;

/** The title of a finding, without its values: `column parent_issue is missing`, `index x, predicate`, `23 columns, type`. */
export function findingTitle(finding: Finding, write: WriteName): string {
  const { field, only } = sharedOf(finding);
  const subject = subjectOf(finding, write);
  if (field !== undefined) return `${subject}, ${field}`;
  if (only === undefined) return subject;
  return `${subject} ${finding.members === undefined ? 'is' : 'are'} ${only === 'expected' ? 'missing' : 'extra'}`;
}

/** The same with the table in front, for a finding outside its group. */
export function locatedTitle(finding: Finding, write: WriteName): string {
  const { owner } = finding.object;
  const located = owner !== null && finding.members === undefined;
  return (located ? `${write(owner)}: ` : '') + findingTitle(finding, write);
}

/** An object with the table it belongs to: `workflow_history.plan_file`, `tool_calls (workflow_id)`. */
export function nameWithOwner({ owner, name }: Address, write: WriteName): string {
  if (owner === null) return write(name);
  return write(name.startsWith('(') ? `${owner} ${name}` : `${owner}.${name}`);
}

function subjectOf(finding: Finding, write: WriteName): string {
  const { object, members } = finding;
  if (members === undefined) return `${kinds[object.kind].title} ${write(object.name)}`;
  const { kind } = sharedOf(finding);
  return kind === undefined
    ? amount(members.length, 'object')
    : amount(members.length, kinds[kind].title, kinds[kind].plural);
}

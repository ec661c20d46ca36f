import type { FleetReport } from '../../report/fleet.ts';
import { printable } from '../../report/printable.ts';
import type { WriteName } from './finding-title.ts';
import { fleetFaults } from './fleet-blocks.ts';

/** The name of a member or audit as a command line takes it; in quotes if it could be read as several words. */
export function memberName(name: string): string {
  const shown = printable(name);
  return /^[\p{L}\p{N}_.@%+/-]+$/u.test(shown) ? shown : `"${shown}"`;
}

/** The result of a fleet in one sentence: `25 of 30 at parity with app, 4 differ, 1 could not be compared`. */
export function fleetHeadline({ summary, expected, majority }: FleetReport, write: WriteName): string {
  const { members, parity, drift, notCompared } = summary;
  const head = parity === members ? `all ${members} at parity` : `${parity} of ${members} at parity`;
  return [
    `${head} with ${write(expected)}${majority ? ' (which has what most have)' : ''}`,
    ...(drift > 0 ? [`${drift} ${drift === 1 ? 'differs' : 'differ'}`] : []),
    ...(notCompared > 0 ? [`${notCompared} could not be compared`] : []),
  ].join(', ');
}

/** As many names are told without their number. */
const MOST = 12;

/** Names as in a sentence: `07`, `07 and 22`, `all 30 members`; a long list gets its length. */
export function membersText(
  members: readonly string[],
  { summary }: Pick<FleetReport, 'summary'>,
  write: WriteName,
): string {
  const compared = summary.members - summary.notCompared;
  if (members.length > 2 && members.length === summary.members) return `all ${members.length} members`;
  if (members.length > 2 && members.length === compared) return `all ${compared} members that could be compared`;
  const names = members.map(write);
  if (names.length > MOST) return `${names.length} members: ${names.join(', ')}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Why members could not be compared, a sentence for each reason. */
export function fleetFaultSentences(fleet: FleetReport): readonly string[] {
  return fleetFaults(fleet).map(({ members, told }) => {
    return `${membersText(members, fleet, printable)} against ${fleet.expected}: ${told}`;
  });
}

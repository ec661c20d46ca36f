import type { SoughtObject } from '../../../reports/index.ts';
import type { NameReading } from './name-reading.ts';
import { condensed } from './table-parts.ts';
import type { Member } from './thing.ts';

/** By its name; else, for a constraint whose name may be made up, by what it says. */
export function findMember(sought: SoughtObject, members: readonly Member[], reading: NameReading): Member | undefined {
  const name = reading.fold(sought.name);
  const alike = members.filter(({ kind }) => kind === sought.kind);
  return alike.find((member) => member.name === name) ?? alike.find((member) => saysAlike(sought, member, reading));
}

function saysAlike(sought: SoughtObject, member: Member, reading: NameReading): boolean {
  switch (sought.kind) {
    case 'primaryKey':
      return true;
    case 'unique':
    case 'foreignKey':
    case 'exclusionConstraint':
      return sought.columns.length > 0 && sought.columns.map(reading.fold).join('\0') === member.columns.join('\0');
    case 'check':
      return member.condition !== undefined && isBeginning(sought.name, member.condition);
    default:
      return false;
  }
}

/** SQLite's checks go by what they say, cut short with `…`, and numbered where two say the same. */
function isBeginning(name: string, condition: string): boolean {
  const said = condensed(name.replace(/ #\d+$/, ''));
  return said.endsWith('…') ? condition.startsWith(said.slice(0, -1)) : condition === said;
}

import type { SoughtObject } from '../../../reports/index.ts';
import type { Member } from './thing.ts';

/** By its name; else, for a constraint whose name may be made up, by its columns. Names are as `locate` tells them. */
export function findMember(sought: SoughtObject, members: readonly Member[]): Member | undefined {
  const alike = members.filter(({ kind }) => kind === sought.kind);
  return alike.find(({ name }) => name === sought.name) ?? alike.find((member) => isAboutTheSame(sought, member));
}

function isAboutTheSame({ kind, columns }: SoughtObject, member: Member): boolean {
  switch (kind) {
    case 'primaryKey':
      return true;
    case 'unique':
    case 'foreignKey':
    case 'exclusionConstraint':
      return columns.length > 0 && columns.join('\0') === member.columns.join('\0');
    default:
      return false;
  }
}

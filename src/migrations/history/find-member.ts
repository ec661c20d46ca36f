import type { SoughtObject } from '../../../reports/index.ts';
import type { Member } from './thing.ts';

/** Finds a member by its name, or else a constraint with a generated name by its columns. Names have the form that `locate` uses. */
export function findMember(sought: SoughtObject, members: readonly Member[]): Member | undefined {
  const ofKind = members.filter(({ kind }) => kind === sought.kind);
  return ofKind.find(({ name }) => name === sought.name) ?? ofKind.find((member) => isAboutTheSame(sought, member));
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

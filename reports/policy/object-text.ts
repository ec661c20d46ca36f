import { type Address, kinds } from '../../introspection/index.ts';
import { printable } from '../report/printable.ts';
import type { Coverage } from '../report/report.ts';

/** How the text of a file of migrations begins in an accepted file: `file db/7.sql`. */
export const FILE_OBJECT = 'file ';

/** The text of an object in an accepted file: `index main.users.users_email`. */
export function objectText({ kind, namespace, owner, name }: Address): string {
  const path = [namespace, owner, name].filter((part) => part !== null && part !== '').join('.');
  return `${kinds[kind].title} ${path}`;
}

/**
 * Whether such a text can mean an object. These may differ: namespaces in a fleet, `mapped` names, and
 * the numbers in generated names of constraints.
 */
export function isTextOf(
  text: string,
  { kind, owner, name }: Address,
  { mapped }: { readonly mapped: boolean },
): boolean {
  const { title, signature } = kinds[kind];
  const named = mapped ? [] : [owner, signature === undefined ? name : null];
  const said = text.toLowerCase();
  return (
    text.startsWith(`${title} `) && named.every((part) => part === null || said.includes(printable(part).toLowerCase()))
  );
}

/** Whether both sides read this kind of object: an object that was not read is not gone. */
export function isTold(object: string, { notCompared, skipped }: Coverage): boolean {
  const unreadable = skipped.filter(({ reason }) => reason === 'unreadable');
  return (
    !notCompared.some(({ kind }) => object.startsWith(`${kinds[kind].title} `)) &&
    !unreadable.some(({ namespace, name }) => object.includes(` ${namespace}.${name}`))
  );
}

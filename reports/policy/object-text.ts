import { type Address, kinds } from '../../introspection/index.ts';
import { printable } from '../report/printable.ts';
import type { Coverage } from '../report/report.ts';

/** What an accepted file calls an object: `index main.users.users_email`. */
export function objectText({ kind, namespace, owner, name }: Address): string {
  const path = [namespace, owner, name].filter((part) => part !== null && part !== '').join('.');
  return `${kinds[kind].title} ${path}`;
}

/**
 * Whether such a text can speak of an object. Namespaces are another's in a fleet, and so are names where they are
 * `mapped`; engines number the names they make up for constraints: these may differ.
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

/** Whether both sides could tell what became of an object of such a text: what was not read is not gone. */
export function isTold(object: string, { notCompared, skipped }: Coverage): boolean {
  const unreadable = skipped.filter(({ reason }) => reason === 'unreadable');
  return (
    !notCompared.some(({ kind }) => object.startsWith(`${kinds[kind].title} `)) &&
    !unreadable.some(({ namespace, name }) => object.includes(` ${namespace}.${name}`))
  );
}

import { type Address, kinds } from '../../introspection/index.ts';
import type { Coverage } from '../report.ts';

/** What an accepted file calls an object: `index main.users.users_email`. */
export function objectText({ kind, namespace, owner, name }: Address): string {
  const path = [namespace, owner, name].filter((part) => part !== null && part !== '').join('.');
  return `${kinds[kind].title} ${path}`;
}

/** Whether both sides could tell what became of an object of such a text: what was not read is not gone. */
export function isTold(object: string, { notCompared, skipped }: Coverage): boolean {
  const unreadable = skipped.filter(({ reason }) => reason === 'unreadable');
  return (
    !notCompared.some(({ kind }) => object.startsWith(`${kinds[kind].title} `)) &&
    !unreadable.some(({ namespace, name }) => object.includes(` ${namespace}.${name}`))
  );
}

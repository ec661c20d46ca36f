import { type Kind, type KindDefinition, kinds, ownValue } from '../../introspection/index.ts';
import type { Side } from './side.ts';

/** How a side without a fact behaves; `settled`: there is nothing to compare; `unknown`: it may have any value. */
export type Untold = { readonly behavesAs: unknown } | 'settled' | 'unknown';

/** Why a side lacks a fact: its engine does not have it, and the fact declares what that means; or it could not be read. */
export function untoldBy(side: Side, kind: Kind, field: string): Untold {
  const lacked: readonly string[] = side.engine.lacks[kind] ?? [];
  if (!lacked.includes(field)) return 'unknown';
  const definition: KindDefinition = kinds[kind];
  const absent = ownValue(definition.fields, field)?.absent;
  if (absent === undefined || absent === 'essential') return 'unknown';
  return absent !== 'nothing' && 'means' in absent ? { behavesAs: absent.means } : 'settled';
}

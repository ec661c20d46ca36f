import { sharedName } from '../../introspection/index.ts';
import { unprefixedName } from '../sides/names-on-side.ts';
import { descriptionOf } from '../sides/object-description.ts';
import type { Sides } from '../sides/sides.ts';
import type { Judged } from './ledger.ts';

/** The subject of a difference with stable names: generated names are replaced by the definitions of their objects. */
export function stableNameOf({ expected, actual }: Pick<Judged, 'expected' | 'actual'>, sides: Sides): string {
  const [object, side] = expected === null ? [actual, sides.actual] : [expected, sides.expected];
  if (object === null) return '';
  const { lens } = side;
  const { kind, namespace, owner, autoNamed } = object;
  const home = sharedName({ namespace, name: owner ?? object.name }, lens);
  const own = lens.name(autoNamed ? descriptionOf(object, []) : unprefixedName(object, side));
  return JSON.stringify([kind, home.namespace, owner === null ? '' : home.name, own]);
}

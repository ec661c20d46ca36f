import type { Engine, Statement } from '../../introspection/index.ts';
import type { FindPlace, Place, SoughtObject } from '../../reports/index.ts';
import { applyEffect } from './history/apply-effect.ts';
import { findMember } from './history/find-member.ts';
import type { PlaceAt } from './history/place-at.ts';
import { SchemaHistory } from './history/schema-history.ts';
import { familyOf, type Thing, type ThingName } from './history/thing.ts';

/**
 * Finds where these statements, run in this order, last created, changed or dropped an object. It does not look into blocks
 * of code (`DO`). The engine must be prepared.
 */
export function placesIn(statements: readonly Statement[], { dialect, locator }: Engine): FindPlace {
  const { defaultNamespace } = dialect;
  const history = new SchemaHistory({ defaultNamespace, temporaryNamespace: locator.temporaryNamespace });
  for (const statement of statements) {
    if (statement.rows) continue;
    const placeAt = placesWithin(statement);
    for (const effect of locator.locate(statement.text)) applyEffect(effect, history, placeAt, locator);
  }
  return (asked) => {
    const { kind, owner, name, columns } = asked;
    const sought = {
      ...asked,
      owner: owner === null ? null : locator.statedName('table', owner),
      name: locator.statedName(kind, name),
      columns: columns.map((column) => locator.statedName('column', column)),
    };
    return sought.owner === null ? placeOfThing(sought, history) : placeOfMember(sought, sought.owner, history);
  };
}

function placesWithin({ file, line, text }: Statement): PlaceAt {
  let counted = 0;
  let breaks = 0;
  return (at, how) => {
    if (at < counted) [counted, breaks] = [0, 0];
    for (let end = text.indexOf('\n', counted); end !== -1 && end < at; end = text.indexOf('\n', counted)) {
      breaks += 1;
      counted = end + 1;
    }
    return { file, line: line + breaks, how };
  };
}

function placeOfThing({ kind, namespace, name, present }: SoughtObject, history: SchemaHistory): Place | undefined {
  const family = familyOf(kind);
  if (family === undefined) return undefined;
  const exact: ThingName = { family, namespace, name };
  const [found = exact] = family === 'routine' ? history.resolveRoutines({ namespace, name }) : [];
  const there = history.find(found)?.place;
  if (present) return there;
  return history.find(exact) === undefined ? (history.findDropped(exact) ?? nearTo(there)) : nearTo(there);
}

function placeOfMember(sought: SoughtObject, owner: string, history: SchemaHistory): Place | undefined {
  const name: ThingName = { family: 'relation', namespace: sought.namespace, name: owner };
  const thing = history.find(name);
  const found = findMember(sought, thing?.members ?? []);
  if (sought.present && found !== undefined) return found.place;
  const lost = sought.present ? undefined : findMember(sought, history.lostOf(name));
  if (lost !== undefined && found === undefined) return lost.place;
  const near = found?.place ?? placeOfColumn(thing, sought) ?? thing?.touched ?? history.findDropped(name);
  return nearTo(near);
}

function nearTo(place: Place | undefined): Place | undefined {
  return place && { ...place, how: 'near' };
}

/** The place of the first column that the object uses. */
function placeOfColumn(thing: Thing | undefined, { columns: [first] }: SoughtObject): Place | undefined {
  return thing?.members.find(({ kind, name }) => kind === 'column' && name === first)?.place;
}

import type { Locator, Making } from '../../../introspection/index.ts';
import type { PlaceAt } from './place-at.ts';
import type { SchemaHistory } from './schema-history.ts';
import { familyOf, type Member, type ThingName } from './thing.ts';
import { touchFor } from './touch-for.ts';

/** Records an object that a statement creates, with its parts. */
export function applyMaking(making: Making, history: SchemaHistory, placeAt: PlaceAt, locator: Locator): void {
  if (making.owner === null) makeThing(making, history, placeAt, locator);
  else makeMember(history.resolve('relation', making.owner), making, history, placeAt, locator);
}

function makeThing(making: Making, history: SchemaHistory, placeAt: PlaceAt, locator: Locator): void {
  const { kind, namespace = history.namespace, name: word, ifThere, at, parts } = making;
  const family = familyOf(kind);
  if (family === undefined || word === undefined) return;
  const name: ThingName = { family, namespace, name: word };
  const isThere = history.find(name)?.place !== undefined;
  if (isThere && ifThere === 'keep') return;
  const place = placeAt(at, 'made');
  if (isThere && ifThere === 'change') history.touch(name, place, place);
  else history.make(name, place);
  for (const part of parts) makeMember(name, part, history, placeAt, locator);
  history.touch(name, place);
}

function makeMember(
  owner: ThingName,
  making: Making,
  history: SchemaHistory,
  placeAt: PlaceAt,
  locator: Locator,
): void {
  const { kind, name, ifThere, at, takesIndex, parts } = making;
  const place = placeAt(at, 'made');
  const isSame = (member: Member) => member.kind === kind && member.name === name;
  const isThere = history.find(owner)?.members.some(isSame) ?? false;
  if (isThere && ifThere === 'keep') return;
  touchFor([kind], owner, history, place);
  if (isThere) history.change(owner, isSame, (member) => ({ ...member, place }));
  else if (takesIndex !== undefined) adopt(owner, takesIndex, making, history, placeAt);
  else {
    const called = name ?? locator.madeUpName(making, owner.name, (word) => history.isTaken(owner.namespace, word));
    history.add(owner, memberOf(making, called, history, placeAt));
  }
  for (const part of parts) makeMember(owner, part, history, placeAt, locator);
}

function memberOf(making: Making, name: string, history: SchemaHistory, placeAt: PlaceAt): Member {
  const { kind, columns, at, references } = making;
  return {
    kind,
    name,
    columns,
    references: references && history.resolve('relation', references),
    place: placeAt(at, 'made'),
  };
}

/** An index becomes a constraint. If the constraint has a name, the index gets it. */
function adopt(owner: ThingName, index: string, making: Making, history: SchemaHistory, placeAt: PlaceAt): void {
  const isIndex = ({ kind, name }: Member) => kind === 'index' && name === index;
  const columns = history.find(owner)?.members.find(isIndex)?.columns ?? [];
  history.lose(owner, isIndex, placeAt(making.at, 'dropped'));
  history.add(owner, { ...memberOf(making, making.name ?? index, history, placeAt), columns });
}

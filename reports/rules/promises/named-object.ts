import { type Kind, memo, type SchemaObject } from '../../../introspection/index.ts';
import { isOfKind, type Side } from '../../sides/side.ts';

/**
 * What stands for itself and is called so by a type, collation, default or trigger of that side, in quotes or not;
 * undefined where it was not read.
 */
export function objectNamed<K extends Kind>(kind: K, name: string, side: Side): SchemaObject<K> | undefined {
  return findObject(kind, name, side) ?? (name.includes('"') ? findObject(kind, unquoted(name), side) : undefined);
}

function unquoted(name: string): string {
  return name.replaceAll(/"((?:[^"]|"")*)"/g, (_, quoted: string) => quoted.replaceAll('""', '"'));
}

function findObject<K extends Kind>(kind: K, name: string, side: Side): SchemaObject<K> | undefined {
  const dot = name.lastIndexOf('.');
  const namespace = dot < 0 ? undefined : side.lens.namespace(name.slice(0, dot));
  const candidates = objectsOf(side.whole).get(`${kind} ${name.slice(dot + 1)}`) ?? [];
  return candidates
    .filter((object) => isOfKind(object, kind))
    .find((object) => namespace === undefined || side.lens.namespace(object.namespace) === namespace);
}

const objectsOf = memo((side: Side) =>
  Map.groupBy(
    side.snapshot.objects.filter(({ owner }) => owner === null),
    ({ kind, name }) => `${kind} ${name}`,
  ),
);

import { type IntrospectOptions, introspect } from './introspect.ts';
import type { Snapshot } from './snapshot.ts';
import { engineOf } from './sources.ts';

/**
 * Reads some namespaces of a source at once: for each of them the snapshot that `introspect` has of it alone, by name. Undefined: they
 * cannot be named together. Throws `IntrospectionError` if one of them cannot be read.
 */
export async function introspectEach(
  source: string,
  namespaces: readonly string[],
  options: IntrospectOptions = {},
): Promise<ReadonlyMap<string, Snapshot> | undefined> {
  const { sources } = engineOf(source);
  const together = sources.inNamespaces(source, namespaces);
  if (together === undefined) return undefined;
  const whole = await introspect(together, options);
  const objects = Map.groupBy(whole.objects, ({ namespace }) => namespace);
  const skipped = Map.groupBy(whole.skipped, ({ namespace }) => namespace);
  return new Map(
    namespaces.map((name) => [
      name,
      {
        ...whole,
        source: sources.redact(sources.inNamespace(source, name)),
        scope: { namespaces: [name] },
        skipped: skipped.get(name) ?? [],
        objects: objects.get(name) ?? [],
      },
    ]),
  );
}

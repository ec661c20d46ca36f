import { inNamespace } from '../../introspection/index.ts';

/** A source of `introspect` limited to these namespaces: `a,b`; undefined: to none. */
export function limitedTo(source: string, schema: string | undefined): string {
  return schema === undefined ? source : inNamespace(source, schema);
}

import { inNamespace } from '../../introspection/index.ts';
import { findMadeProtocol } from '../sources/registry.ts';

/** A source limited to one of its namespaces; unchanged if it has only one. */
export function inSchema(source: string, schema: string): string {
  return findMadeProtocol(source)?.inSchema(source, schema) ?? inNamespace(source, schema);
}

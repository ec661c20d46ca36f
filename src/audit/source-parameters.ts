import { inNamespace, withParameter } from '../../introspection/index.ts';
import { isReplaySource } from '../replay/replay-source.ts';

/** A source limited to one of its namespaces; unchanged if it has only one. */
export function inSchema(source: string, schema: string): string {
  return isReplaySource(source) ? withParameter(source, 'schema', schema) : inNamespace(source, schema);
}

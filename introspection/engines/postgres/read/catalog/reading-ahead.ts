import type { Scope } from '../../../../scope.ts';
import type { SchemaObject } from '../../../../snapshot.ts';

type AnyReader = (scope: Scope) => Promise<readonly SchemaObject[]>;

/**
 * A function that makes readers begin together: the first one that is called makes all of them send their queries, so that
 * the server works on the next query while a result is decoded. For readers that are called once, with the same scope.
 */
export function readingAhead(): (reader: AnyReader) => AnyReader {
  const waiting: ((scope: Scope) => void)[] = [];
  return (reader) => {
    let begun: ReturnType<AnyReader> | undefined;
    waiting.push((scope) => {
      begun = reader(scope);
      // It is awaited later, and the error is reported then.
      begun.catch(() => undefined);
    });
    return (scope) => {
      for (const begin of waiting.splice(0)) begin(scope);
      return begun ?? reader(scope);
    };
  };
}

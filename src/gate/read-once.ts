import type { NamedSource } from '../audit/audit-job.ts';
import { type ReadSource, type ReadSourceOptions, readSource } from '../audit/read-source.ts';

/** Reads each source once, however often it is asked for; an error too stays the same. */
export function readingOnce(): (database: NamedSource, options: ReadSourceOptions) => Promise<ReadSource> {
  const readings = new Map<string, Promise<ReadSource>>();
  return ({ source }, options) => {
    const reading = readings.get(source) ?? readSource(source, options);
    readings.set(source, reading);
    return reading;
  };
}

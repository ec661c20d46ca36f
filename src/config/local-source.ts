import { absoluteSource as absoluteDatabase } from '../../introspection/index.ts';
import { findMadeProtocol } from '../sources/registry.ts';

/** A source with absolute paths: relative paths start at a directory. */
export function absoluteSource(source: string, folder: string): string {
  return (findMadeProtocol(source)?.absolute ?? absoluteDatabase)(source, folder);
}

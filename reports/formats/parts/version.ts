import { createRequire } from 'node:module';

/** The version of this package, for formats that name their tool. */
export function readVersion(): string {
  const { version }: { readonly version: string } = createRequire(import.meta.url)('evenkeel/package.json');
  return version;
}

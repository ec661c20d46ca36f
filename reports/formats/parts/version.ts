import { createRequire } from 'node:module';

/** The version of this package, which formats that name their tool tell. */
export function readVersion(): string {
  const { version }: { readonly version: string } = createRequire(import.meta.url)('evenkeel/package.json');
  return version;
}

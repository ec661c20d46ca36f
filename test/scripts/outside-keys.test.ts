import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findOutsideKeys } from '../../scripts/outside-keys.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const GUILTY = [
  'export const a = (record: Record<string, number>, key: string) => record[key];',
  'export const a = (record: Record<string, number> | undefined, key: string) => record?.[key];',
  'const TABLE: Record<string, string> = { a: "b" }; export const a = (key: string) => TABLE[key] ?? key;',
  'export const a = (key: string) => ({ a: "b" } as Record<string, string>)[key];',
  'export const a = (record: Record<string, number>, key: string) => { record[key] = 1; };',
  'export const a = (record: Record<string, number>, key: string) => { record[key] ??= 1; };',
  'export const a = (record: Record<string, number>, key: string) => { delete record[key]; };',
  'export const a = (record: object, key: string) => key in record;',
  'export const a = (record: Record<string, number>, key: string) => { const { [key]: value } = record; return value; };',
  'export const a = (to: object, from: Record<string, number>) => Object.assign(to, from);',
  'export const a = (record: object, key: string): unknown => Reflect.get(record, key);',
  'export const a = <K extends string>(record: Record<string, number>, key: K) => record[key];',
  `export const a = (record: Record<string, number>, key: string) => record[\`${'$'}{key}.x\`];`,
  'export const a = (one: Record<string, number>, other: Record<string, number>) => { for (const key in one) if (one[key] !== other[key]) return key; return ""; };',
  'export const a = (env: NodeJS.ProcessEnv, key: string) => env[key];',
];

const INNOCENT = [
  'export const a = (record: Record<string, number>) => record.name;',
  'export const a = (record: Record<string, number>) => record["name"];',
  'export const a = (record: Record<"one" | "other", number>, key: "one" | "other") => record[key];',
  'export const a = (list: readonly number[], at: number) => list[at];',
  'export const a = (record: Map<string, number>, key: string) => record.get(key);',
  'export const a = (key: string, value: number) => ({ [key]: value });',
  'export const a = (record: Record<string, number>) => { const found = []; for (const key in record) found.push(record[key]); return found; };',
  `export const a = (record: Record<string, number>, at: number) => record[\`accept.${'$'}{at}\`];`,
  'export const a = (record: object) => "name" in record;',
  'export const a = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));',
];

test('a key that may be any text is found, however it is used', async () => {
  await using folder = await scratchFolder();
  await mkdir(join(folder.path, 'src'));
  const types = fileURLToPath(new URL('../../node_modules/@types', import.meta.url));
  const compilerOptions = {
    strict: true,
    target: 'es2024',
    lib: ['es2024'],
    types: ['node'],
    typeRoots: [types],
    noEmit: true,
  };
  await writeFile(join(folder.path, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  const sources = { guilty: GUILTY, innocent: INNOCENT };
  for (const [name, texts] of Object.entries(sources)) {
    for (const [at, text] of texts.entries()) await writeFile(join(folder.path, 'src', `${name}-${at}.ts`), text);
  }
  const found = findOutsideKeys(join(folder.path, 'tsconfig.json'), ['src']).map(({ place }) => place);
  expect(found.toSorted()).toEqual(GUILTY.map((_, at) => `src/guilty-${at}.ts:1`).toSorted());
});

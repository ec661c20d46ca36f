import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../../introspection/index.ts';
import { EvenkeelError } from '../../errors.ts';
import { unreadableWhy } from '../../unreadable-file.ts';

/** A file of a schema of Prisma. */
export interface PrismaFile {
  /** Its path in messages. */
  readonly file: string;
  readonly text: string;
}

/** A model, a view or an enum of a schema. */
export interface PrismaBlock {
  readonly model: string;
  /** In the database. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** One file, or all `.prisma` files in a folder and its folders. */
export async function readPrismaFiles(path: string, shownOf: (path: string) => string): Promise<readonly PrismaFile[]> {
  const shown = shownOf(path);
  try {
    const paths = (await stat(path)).isDirectory() ? await schemaFilesIn(path) : [path];
    const files: PrismaFile[] = [];
    for (const file of paths) files.push({ file: shownOf(file), text: await readFile(file, 'utf8') });
    if (files.length > 0) return files;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new EvenkeelError('E_SOURCE_NOT_FOUND', `There is no file "${shown}": check its path.`, { cause });
    throw new EvenkeelError('E_READ_FAILED', `"${shown}" cannot be read: ${unreadableWhy(cause)}.`, { cause });
  }
  throw new EvenkeelError('E_SOURCE_NOT_FOUND', `"${shown}" has no .prisma file: name a schema or its folder.`);
}

async function schemaFilesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.prisma') && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted(compareText);
}

/** The provider of the datasource, with its place. */
export function providerOf(
  files: readonly PrismaFile[],
  path: string,
): { readonly provider: string; readonly file: string; readonly line: number } {
  for (const { file, text } of files) {
    const [block, before = ''] = /^(.*?)^\s*datasource\s+\w+\s*\{[^}]*\}/ms.exec(text) ?? [];
    const [, provider] = /^\s*provider\s*=\s*"([^"]+)"/m.exec(block?.slice(before.length) ?? '') ?? [];
    if (block !== undefined && provider !== undefined) {
      const at = before.length + block.slice(before.length).search(/^\s*provider\s*=/m);
      return { provider, file, line: lineAt(text, at) + (/^\s*\n/.test(text.slice(at)) ? 1 : 0) };
    }
  }
  throw new EvenkeelError(
    'E_SOURCE_INVALID',
    `"${path}" has no datasource with a provider: name the folder with all files of the schema.`,
  );
}

/** The models, views and enums of a file. */
export function prismaBlocksIn({ file, text }: PrismaFile): readonly PrismaBlock[] {
  const blocks: PrismaBlock[] = [];
  for (const { 0: block, 1: model = '', index } of text.matchAll(
    /^[ \t]*(?:model|view|enum)\s+(\w+)\s*\{.*?^[ \t]*\}/gms,
  )) {
    const [, mapped] = /^\s*@@map\(\s*(?:name:\s*)?"([^"]+)"/m.exec(block) ?? [];
    blocks.push({ model, name: mapped ?? model, file, line: lineAt(text, index) });
  }
  return blocks;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

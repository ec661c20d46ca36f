import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../migrations/list-files.ts';
import { openTemporaryFolder } from '../temporary-folder.ts';
import type { Draft } from './drafted-twin.ts';

/** Copies of folders with drafts in them, until it is closed. */
export interface Overlay {
  pathOf(home: string): string;
  close(): Promise<void>;
}

export async function openOverlay(homes: readonly string[], drafts: readonly Draft[]): Promise<Overlay> {
  const { path: top, close } = openTemporaryFolder('drafts');
  const places = new Map([...new Set(homes)].map((home, place) => [home, join(top, String(place))]));
  const pathOf = (home: string) => places.get(home) ?? top;
  try {
    for (const [home, place] of places) {
      mkdirSync(place);
      for (const path of (await listFiles(home)).paths) {
        mkdirSync(dirname(join(place, path)), { recursive: true });
        copyFileSync(join(home, path), join(place, path));
      }
    }
    for (const { home, path, text } of drafts) {
      if (path === undefined) continue;
      const target = join(pathOf(home), path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { pathOf, close };
}

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../migrations/list-files.ts';
import { openTemporaryFolder, writeBelow } from '../temporary-folder.ts';
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
      for (const path of (await listFiles(home)).paths) writeBelow(place, path, readFileSync(join(home, path)));
    }
    for (const { home, path, text } of drafts) if (path !== undefined) writeBelow(pathOf(home), path, text);
  } catch (error) {
    await close();
    throw error;
  }
  return { pathOf, close };
}

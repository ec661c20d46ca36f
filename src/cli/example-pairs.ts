import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParityReport, SystemNeeds } from '../../reports/index.ts';
import { runAudit } from '../audit/run-audit.ts';
import { readConfig } from '../config/read-config.ts';
import { EvenkeelError } from '../errors.ts';
import { type EmbeddedServer, openEmbeddedServer } from '../scratch/embedded-server.ts';
import { runScript } from '../scratch/server-databases.ts';
import { buildSqliteFile } from '../scratch/sqlite-file.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/dual-database/', import.meta.url));

type State = 'before' | 'after';

/** Builds both pairs of the example in real databases, audits them, and removes what was built. */
export async function auditExamples(tell: (step: string) => void): Promise<Readonly<Record<State, ParityReport>>> {
  const { systems = {} } = await readConfig(join(EXAMPLE, 'evenkeel.yaml')).catch((cause: unknown) => {
    throw new EvenkeelError('E_SCRATCH_UNAVAILABLE', 'The demo runs in a checkout, where its examples are.', { cause });
  });
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-demo-'));
  const clear = () => rmSync(directory, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    tell('starting PostgreSQL');
    const server = await openEmbeddedServer();
    try {
      const audit = (state: State) => auditState(state, directory, server, systems, tell);
      return { before: await audit('before'), after: await audit('after') };
    } finally {
      await server.close();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
    process.off('exit', clear);
  }
}

async function auditState(
  state: State,
  directory: string,
  server: EmbeddedServer,
  systems: SystemNeeds,
  tell: (step: string) => void,
): Promise<ParityReport> {
  tell(`building and auditing the databases ${state}`);
  const expected = join(directory, `${state}.sqlite`);
  buildSqliteFile(expected, await readFile(join(EXAMPLE, state, 'sqlite.sql'), 'utf8'));
  const actual = await server.createDatabase(state);
  await runScript(actual, await readFile(join(EXAMPLE, state, 'postgres.sql'), 'utf8'));
  return runAudit({ expected, actual, systems });
}

import { replayEngines } from '../replay/engines/registry.ts';
import { drizzle } from './drizzle.ts';
import { dump } from './dump.ts';
import { migrations } from './migrations.ts';
import { prisma } from './prisma.ts';
import { run } from './run.ts';
import type { SourceProtocol } from './source-protocol.ts';
import { sql } from './sql.ts';

/** All protocols of sources that a database is made of. */
export const madeProtocols: readonly SourceProtocol[] = [sql, dump, migrations, prisma, drizzle, run];

/** The protocol of a source that a database is made of; undefined for all other sources. */
export function findMadeProtocol(source: string): SourceProtocol | undefined {
  const written = source.slice(0, Math.max(0, source.indexOf(':'))).toLowerCase();
  return madeProtocols.find(({ name }) => name === written);
}

/** The engines that have empty databases for commands. */
export function commandEngines(): readonly string[] {
  return replayEngines.filter(({ openEmpty }) => openEmpty !== null).map(({ name }) => name);
}

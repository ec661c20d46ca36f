import { stat } from 'node:fs/promises';
import { withTimeout } from '../../introspection/index.ts';
import { suggestion } from '../../introspection/nearest.ts';
import type { AuditJob, NamedSource } from '../audit/audit-job.ts';
import { databasesOf, jobOf } from '../audit/job-of.ts';
import type { AcceptedChoice } from '../config/accepted-file.ts';
import { acceptedIn } from '../config/accepted-policy.ts';
import { type ConfigFile, readConfigFile } from '../config/config-file.ts';
import { databaseOf } from '../config/database-config.ts';
import { policyOf } from '../config/merged-policy.ts';
import type { DatabaseConfig } from '../config/service-config.ts';
import { EvenkeelError } from '../errors.ts';
import { redactArgument } from '../redact.ts';
import { isKnownSource } from '../sources/any-source.ts';

/** The subject of a command line: two sources, or an audit. */
export interface Subject {
  readonly expected: string;
  readonly actual?: string | undefined;
}

/**
 * The subject of a command line: two sources or names of databases, or the name of an audit. Fills in only the
 * secrets of the databases that are read. Throws `EvenkeelError`.
 */
export async function auditSubject(
  { expected, actual }: Subject,
  config?: string,
  accepted?: AcceptedChoice,
): Promise<AuditJob> {
  const file = await readConfigFile(config, { optional: config === undefined, accepted });
  if (actual === undefined) return namedAudit(file, expected);
  return {
    audit: '',
    pairing: { kind: 'pair', expected: await namedSource(file, expected), actual: await namedSource(file, actual) },
    systems: file.value.systems ?? {},
    policy: policyOf(file),
    accepted: acceptedIn(file.accepted, undefined),
    mayRun: true,
  };
}

async function namedAudit(file: ConfigFile, name: string): Promise<AuditJob> {
  const names = Object.keys(file.value.audits ?? {});
  if (!names.includes(name)) throw noSuchAudit(name, names, file, await isFile(name));
  const { auditsOf } = await import('../config/audit-config.ts');
  const audit = auditsOf(file).get(name);
  if (audit === undefined) throw noSuchAudit(name, names, file, false);
  const databases = new Map<string, DatabaseConfig>();
  for (const database of databasesOf(audit.pairing)) {
    databases.set(database, await databaseOf(file, database, process.env));
  }
  return jobOf(audit, { databases });
}

function noSuchAudit(
  name: string,
  known: readonly string[],
  { origin, missing }: ConfigFile,
  present: boolean,
): EvenkeelError {
  const shown = redactArgument(name);
  if (present || (name.includes(':') && isKnownSource(name))) {
    return new EvenkeelError(
      'E_USAGE',
      `"${shown}" is one source, and an audit compares two. Usage: evenkeel audit <expected> <actual>`,
    );
  }
  const hint =
    suggestion(name, known) ||
    (missing
      ? `; there is no file "${origin}", which names audits. Usage: evenkeel audit <expected> <actual>`
      : known.length === 0
        ? `; "${origin}" names none. Usage: evenkeel audit <expected> <actual>`
        : `; known: ${known.join(', ')}.`);
  return new EvenkeelError('E_USAGE', `There is no audit "${shown}"${hint}`);
}

/** A word that is the path of a file means the file, even if a database has this name. */
async function namedSource(file: ConfigFile, word: string): Promise<NamedSource> {
  const known = Object.hasOwn(file.value.databases ?? {}, word) && !(await isFile(word));
  if (!known) return { name: word, source: word };
  const { source, timeoutMs } = await databaseOf(file, word, process.env);
  return { name: word, source: withTimeout(source, timeoutMs) };
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined;
}

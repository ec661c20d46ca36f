import { dirname, join } from 'node:path';
import type { AuditJob } from '../audit/audit-job.ts';
import { DEFAULT_ACCEPTED, readAcceptedFile } from '../config/accepted-file.ts';
import { DEFAULT_CONFIG } from '../config/config-file.ts';
import { EvenkeelError } from '../errors.ts';
import { exitCodes } from '../exit-code.ts';
import { parseTerms } from '../gate/accept-terms.ts';
import { type Audited, acceptedChange, unknownIds } from '../gate/accepted-change.ts';
import { renderAccepted } from '../gate/accepted-text.ts';
import { type JudgedPair, judgedPairs } from '../gate/judged-pairs.ts';
import type { AcceptOptions } from './accept-options.ts';
import { acceptLines } from './accept-text.ts';
import { auditSubject, type Subject } from './audit-subject.ts';
import type { CommandContext } from './command-context.ts';
import { writeOutput } from './output.ts';
import { withProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Audits, and writes new differences to the file of accepted differences. Throws `EvenkeelError`. */
export async function performAccept(
  subject: Subject,
  options: AcceptOptions,
  { terminal, end }: CommandContext,
): Promise<void> {
  const terms = parseTerms(options, new Date().toISOString().slice(0, 10));
  const path = options.output ?? join(dirname(options.config ?? DEFAULT_CONFIG), DEFAULT_ACCEPTED);
  const file = { path, optional: true, bothSides: true } as const;
  const given = await (options.migrations ? migrationsSubject(subject) : subject);
  const audited = await auditSubject(given, options.config, file);
  const job: AuditJob = options.migrations ? { ...audited, inSteps: true } : audited;
  const pairs = await withProgress(terminal, (onStep) => judgedPairs(job, { onStep }));
  const compared = {
    audit: given.actual === undefined ? job.audit : undefined,
    fleet: job.pairing.kind !== 'pair',
    reports: comparedIn(pairs, terminal),
  };
  if (compared.reports.length < pairs.length || pairs.length === 0) end(exitCodes.notCompared);
  if (compared.reports.length === 0) return;
  refuseUnknownIds(options.finding ?? [], compared);
  const { entries, conflict } = await readAcceptedFile(file);
  const asked = { terms, least: options.failOn, only: options.finding, prune: options.prune === true };
  const change = acceptedChange(entries, compared, asked);
  if (conflict) terminal.say(`${path} has a merge conflict: the entries of both sides are kept.`);
  const changed = change.changed || conflict;
  if (changed) await writeOutput(path, renderAccepted(change.entries));
  for (const line of acceptLines({ ...change, changed }, path, asked)) terminal.say(line);
}

/** The two sources of one or two folders of migrations. */
async function migrationsSubject({ expected, actual }: Subject): Promise<Subject> {
  const { sourcesOfMigrations } = await import('../migrations/sources-of-migrations.ts');
  return sourcesOfMigrations([expected, ...(actual === undefined ? [] : [actual])]);
}

/** Reports the pairs that could not be compared, and leaves them out. */
function comparedIn(pairs: readonly JudgedPair[], terminal: Terminal): Audited['reports'] {
  if (pairs.length === 0) terminal.say('The audit found nothing to compare.');
  return pairs.flatMap(({ expected, actual, report }) => {
    if (!('failure' in report) && report.verdict !== 'not-compared') return [{ database: actual, report }];
    terminal.say(
      `${actual} against ${expected}: ${'failure' in report ? report.failure : 'there is nothing to compare.'}`,
    );
    return [];
  });
}

function refuseUnknownIds(ids: readonly string[], audited: Audited): void {
  const [unknown] = unknownIds(ids, audited);
  if (unknown !== undefined) {
    throw new EvenkeelError(
      'E_USAGE',
      `No finding or difference has the id "${unknown}"; \`evenkeel audit --format json\` lists the ids.`,
    );
  }
}

import type { MigrationRemark } from '../../reports/index.ts';
import type { AuditJob } from '../audit/audit-job.ts';
import { databasesOf } from '../audit/job-of.ts';
import type { TriedBranches } from '../branches/branch-remarks.ts';
import { exitCodes } from '../exit-code.ts';
import { refOf } from '../gate/git-ref.ts';
import { sourcesOfMigrations } from '../migrations/sources-of-migrations.ts';
import type { AuditOptions } from './audit-options.ts';
import type { CommandContext } from './command-context.ts';
import { performGate } from './perform-gate.ts';
import { withProgress } from './progress.ts';
import { parseFormats } from './report-output.ts';
import type { Terminal } from './terminal.ts';

/** Audits the migrations in one or two folders, step by step. Throws `EvenkeelError`. */
export async function performMigrations(
  folders: readonly string[],
  options: AuditOptions,
  context: CommandContext,
): Promise<void> {
  const { strict, roundTrip, against, live = [], draft, write } = options;
  const { job, code } = await performGate(sourcesOfMigrations(folders), options, context, async (audit) => {
    const branches =
      against === undefined ? [] : await remarksAgainst(refOf(against, '--against'), audit, context.terminal);
    const remarks = [...branches, ...(await remarksOn(live, audit, context.terminal))];
    return { ...audit, inSteps: strict ? 'strict' : true, roundTrip, remarks };
  });
  if ((draft || write) && code !== exitCodes.notCompared) await showDrafts(job, options, context);
}

/** Drafts follow a report in text; beside another format only what became of them is told. */
async function showDrafts(job: AuditJob, options: AuditOptions, { terminal }: CommandContext): Promise<void> {
  const { draftTwins } = await import('../drafts/draft-twins.ts');
  const { draftsText, outcomeText } = await import('../drafts/drafts-text.ts');
  const shown = options.quiet ? { ...terminal, watched: false } : terminal;
  const twins = await withProgress(shown, (onStep) => draftTwins(job, onStep));
  const toStdout = parseFormats(options.format, options.output).find(({ file }) => file === undefined);
  if (toStdout?.format.name === 'text' && !options.quiet) await terminal.write(`\n${draftsText(twins)}`);
  else terminal.say(outcomeText(twins.drafts, twins.report));
  if (!options.write) return;
  const { writeDrafts } = await import('../drafts/write-drafts.ts');
  for (const sentence of writeDrafts(twins.drafts)) terminal.say(sentence);
}

/** What does not commute with another branch. It says what was tried. */
async function remarksAgainst(
  ref: string,
  { pairing, folder = process.cwd() }: AuditJob,
  terminal: Terminal,
): Promise<readonly MigrationRemark[]> {
  const { tryBranches } = await import('../branches/branch-remarks.ts');
  const tried: TriedBranches[] = [];
  await withProgress(terminal, async (onStep) => {
    for (const { source, name } of databasesOf(pairing)) {
      onStep(`running the files of ${name} and of git:${ref} in both orders`);
      tried.push(await tryBranches(source, ref, folder));
    }
  });
  for (const { note } of tried) terminal.say(note);
  const remarks = tried.flatMap((each) => each.remarks);
  return [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()];
}

/** How live databases differ from what they have run. It says what is known of that. */
async function remarksOn(
  databases: readonly string[],
  { pairing, policy, folder = process.cwd() }: AuditJob,
  terminal: Terminal,
): Promise<readonly MigrationRemark[]> {
  if (databases.length === 0) return [];
  const { compareLives } = await import('../live/compare-lives.ts');
  const sources = databasesOf(pairing).map(({ source }) => source);
  const today = new Date().toISOString().slice(0, 10);
  const { remarks, notes } = await withProgress(terminal, (onStep) =>
    compareLives({ sources, databases, folder, policy, today, onStep }),
  );
  for (const note of notes) terminal.say(note);
  return remarks;
}

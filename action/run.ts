/** The step of action.yml: one audit, told in the ways of GitHub. It ends with the exit code of the audit. */
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusalOf } from '../src/errors.ts';
import { exitCodes } from '../src/exit-code.ts';
import { appendTo } from './append-to.ts';
import { auditArguments } from './audit-arguments.ts';
import { auditOutputs } from './audit-outputs.ts';
import { readPullRequest } from './github-comments.ts';
import { annotationsIn } from './in-folder.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import { keepComment } from './keep-comment.ts';
import { mergedSarif } from './merged-sarif.ts';
import { readReports } from './report-files.ts';
import { runEvenkeel } from './run-evenkeel.ts';
import { step } from './step.ts';
import { renderOutputs } from './step-outputs.ts';
import { renderSummary, type Told } from './step-summary.ts';
import { workflowCommand } from './workflow-command.ts';

const { env } = process;

async function run(inputs: Inputs): Promise<number> {
  const folder = await mkdtemp(join(env.RUNNER_TEMP ?? tmpdir(), 'evenkeel-'));
  const place = join(env.GITHUB_WORKSPACE ?? process.cwd(), inputs.folder);
  const ended = await runEvenkeel(auditArguments(inputs, folder), place, auditEnvironment(inputs));
  const told: Told = { ...ended, reports: await readReports(folder) };
  const key = auditKey(inputs);
  annotate(told, inputs);
  await appendTo(env.GITHUB_STEP_SUMMARY, `${renderSummary(told)}\n`);
  const sarif = await writeSarif(join(folder, 'evenkeel.sarif'), told, key, inputs);
  await appendTo(env.GITHUB_OUTPUT, renderOutputs({ ...auditOutputs(told, inputs), sarif }));
  if (inputs.comment) await comment(key, told, inputs);
  return told.code;
}

function annotate({ code, said, reports }: Told, { folder }: Inputs): void {
  if (code > exitCodes.findings)
    process.stdout.write(workflowCommand('error', said.replaceAll(/^evenkeel: /gm, '').trim()));
  for (const { annotations } of reports) process.stdout.write(annotationsIn(folder, annotations));
}

/** Gives the path of what code scanning is to have; empty where there is nothing. */
async function writeSarif(path: string, { reports }: Told, key: string, { folder }: Inputs): Promise<string> {
  if (reports.length === 0) return '';
  await writeFile(path, mergedSarif(reports, key, folder));
  return path;
}

/** A comment is a courtesy: the check says what it says without it. */
async function comment(key: string, told: Told, { token }: Inputs): Promise<void> {
  try {
    const pull = await readPullRequest(env, token);
    if (pull !== undefined) await keepComment(pull, key, told, addressOfRun());
  } catch (error) {
    const why = refusalOf(error).sentences.join(' ');
    const needed = 'It needs the permission pull-requests: write, which pull requests from forks do not get.';
    process.stdout.write(workflowCommand('warning', `No comment on the pull request: ${why}. ${needed}`));
  }
}

function addressOfRun(): string {
  return `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`;
}

/**
 * What tells one use of the action from another on the same pull request, in every run of it. It shows no password, and
 * the port of a server does not count, because that of a service container is another in each run.
 */
function auditKey({ command, subject, folder, config }: Inputs): string {
  const places = subject.map((source) => source.replace(/^(\w+:\/\/)(?:[^/@]*@)?([^/?:]*)(?::\d+)?/, '$1$2'));
  const parts = [
    env.GITHUB_WORKFLOW,
    env.GITHUB_JOB,
    folder,
    config,
    ...(command === 'audit' ? [] : [command]),
    ...places,
  ].map((part) => part ?? '');
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/**
 * The environment of the audit. It has no token of GitHub: the configuration is that of the branch, which may name any
 * variable and any host.
 */
function auditEnvironment({ scratchUrl }: Inputs): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(?:INPUT|ACTIONS)_|^(?:GITHUB|GH)_TOKEN$/.test(name));
  return { ...Object.fromEntries(kept), ...(scratchUrl !== undefined && { EVENKEEL_SCRATCH_URL: scratchUrl }) };
}

await step(async () => run(inputsOf(env)));

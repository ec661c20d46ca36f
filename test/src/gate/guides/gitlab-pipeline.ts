import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { actionRoot } from '../../../action/composite-action.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

/** A job as GitLab has it after it put all files of a pipeline together. */
export interface PipelineJob {
  readonly variables: Readonly<Record<string, string>>;
  readonly services: readonly { readonly name: string; readonly alias: string }[];
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
}

export interface Pipeline {
  /** The names of the jobs that run. */
  readonly jobs: readonly string[];
  readonly job: PipelineJob;
}

const TEMPLATE = 'ci-templates/gitlab.yml';
const PROGRAM = createRequire(import.meta.url).resolve('gitlab-ci-local');
const QUIET = { GCL_IGNORE_PREDEFINED_VARS: 'CI_PIPELINE_SOURCE,CI_DEFAULT_BRANCH' };
const run = promisify(execFile);

/**
 * The pipeline that a `.gitlab-ci.yml` makes, which is held against GitLab's own schema; throws where it does not fit. What it
 * includes from the project of Evenkeel is the template of this checkout.
 */
export async function readPipeline(config: string, source: string, branch = 'topic'): Promise<Pipeline> {
  await using folder = await scratchFolder();
  const { include, ...jobs } = parse(config);
  if (include.length !== 1 || include[0].file !== `/${TEMPLATE}`) throw new Error('the template is not included');
  await mkdir(folder.file(dirname(TEMPLATE)));
  await writeFile(folder.file(TEMPLATE), await readFile(join(actionRoot, TEMPLATE)));
  await writeFile(folder.file('.gitlab-ci.yml'), JSON.stringify({ include: [{ local: `/${TEMPLATE}` }], ...jobs }));
  const git = (...words: readonly string[]) => run('git', words, { cwd: folder.path });
  await git('init', '--quiet', '--initial-branch', branch);
  await git('remote', 'add', 'origin', 'https://gitlab.example/ship/keel.git');
  await git('add', '.');
  await git('-c', 'user.name=Reader', '-c', 'user.email=reader@example.com', 'commit', '--quiet', '--message', 'all');
  const told = async (what: string): Promise<string> => {
    const variables = [`CI_PIPELINE_SOURCE=${source}`, 'CI_DEFAULT_BRANCH=main'];
    const words = variables.flatMap((variable) => ['--variable', variable]);
    return (
      await run(process.execPath, [PROGRAM, what, ...words], { cwd: folder.path, env: { ...process.env, ...QUIET } })
    ).stdout;
  };
  const listed: readonly { name: string; when: string }[] = JSON.parse(await told('--list-json'));
  return {
    jobs: listed.filter(({ when }) => when !== 'never').map(({ name }) => name),
    job: parse(await told('--preview')).evenkeel,
  };
}

/** The variables of a job, each with the values of those it names; GitLab's own come first. */
export function expandedVariables(
  { variables }: PipelineJob,
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const all = { ...own, ...variables };
  const expand = (text: string): string => text.replaceAll(/\$(\w+)/g, (_, name) => expand(all[name] ?? ''));
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [name, expand(String(text))]));
}

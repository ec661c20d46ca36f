import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ScratchFolder, scratchFolder } from '../support/scratch-folder.ts';
import { type CommentsServer, commentsServer } from './comments-server.ts';
import { actionRoot, readAction, stepVariables } from './composite-action.ts';
import { parseOutputs } from './parse-outputs.ts';

const REPOSITORY = 'ship/keel';
const PULL = 7;
const TOKEN = 'token-of-the-job';

/** What the runner has after the audit's step. */
interface StepEnd {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A job on a pull request with a checkout of its own, as GitHub's runner has it; `await using` removes it. */
export interface WorkflowJob extends AsyncDisposable {
  readonly github: CommentsServer;
  /** The checkout. */
  readonly workspace: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Runs the audit's step of action.yml with these inputs. */
  audit(inputs: Readonly<Record<string, string>>, env?: Readonly<Record<string, string>>): Promise<StepEnd>;
}

export async function workflowJob(): Promise<WorkflowJob> {
  const folder = await scratchFolder();
  const github = await commentsServer(REPOSITORY, PULL, TOKEN);
  const workspace = folder.file('checkout');
  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(workspace, path)), { recursive: true });
      await writeFile(join(workspace, path), text);
    }
  };
  await mkdir(workspace);
  await mkdir(folder.file('temp'));
  await writeFile(folder.file('event.json'), JSON.stringify({ action: 'opened', pull_request: { number: PULL } }));
  return {
    github,
    workspace,
    write,
    audit: (inputs, env = {}) => runStep(folder, github, { 'github-token': TOKEN, ...inputs }, env),
    [Symbol.asyncDispose]: async () => {
      await github[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function runStep(
  folder: ScratchFolder,
  github: CommentsServer,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Promise<StepEnd> {
  const action = await readAction();
  const step = action.runs.steps.find(({ id }) => id === 'audit');
  if (step?.run === undefined) throw new Error('action.yml has no step of the audit');
  const files = { GITHUB_OUTPUT: folder.file('output'), GITHUB_STEP_SUMMARY: folder.file('summary') };
  for (const file of Object.values(files)) await writeFile(file, '');
  const variables = {
    ...runnerVariables(folder, github),
    ...files,
    ...stepVariables(action, step, inputs),
    ...env,
  };
  const { code, log } = await runBash(step.run, folder.file('checkout'), variables);
  return {
    code,
    log,
    outputs: parseOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

function runnerVariables(folder: ScratchFolder, github: CommentsServer): Record<string, string> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: actionRoot,
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: folder.file('event.json'),
    GITHUB_JOB: 'parity',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_RUN_ID: '42',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_WORKFLOW: 'gate',
    GITHUB_WORKSPACE: folder.file('checkout'),
    RUNNER_TEMP: folder.file('temp'),
  };
}

/** As the runner runs a step with `shell: bash`. */
function runBash(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly log: string }> {
  return new Promise((resolve) => {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    execFile(
      'bash',
      args,
      { cwd, env: { ...plainEnvironment(), ...env }, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), log: stdout + stderr }),
    );
  });
}

/** With the Node.js of the tests first on the path, as after actions/setup-node. */
function plainEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH: `${dirname(process.execPath)}:${PATH}`, HOME };
}

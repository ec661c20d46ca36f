import { execFile } from 'node:child_process';
import { EvenkeelError } from '../errors.ts';
import { inImage } from '../in-image.ts';

interface GitAsked {
  /** The directory to work in. */
  readonly folder: string;
  /** What git reads from stdin. */
  readonly input?: string;
}

/** The output of a git command, or the reason why it failed. */
export type GitAnswer = { readonly output: Buffer } | { readonly refusal: string };

/** The most bytes read from git at once. */
export const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Runs a git command that changes nothing: it touches no index, no work tree and no hook. Throws
 * `EvenkeelError` if git is not installed.
 */
export function askGit(words: readonly string[], { folder, input = '' }: GitAsked): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['--no-pager', '--literal-pathspecs', '-C', folder, ...words],
      { env: gitEnvironment(), encoding: 'buffer', maxBuffer: MOST_BYTES + 1024 * 1024 },
      (error, output, stderr) => {
        if (error === null) resolve({ output });
        else if (error.code === 'ENOENT')
          reject(new EvenkeelError('E_BASE', `A base in git needs git, but there is no git ${withoutGit()}`));
        else resolve({ refusal: firstLine(stderr.toString('utf8')) });
      },
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

function withoutGit(): string {
  return inImage() ? 'in the image: use a report or a snapshot as base.' : 'on the PATH.';
}

/** A git hook has the repository and the index in its environment. They are removed: the base depends only on its files. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, GIT_COMMON_DIR, ...others } = process.env;
  return { ...others, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').replace(/^fatal: /, '');
}

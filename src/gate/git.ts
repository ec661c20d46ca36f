import { execFile } from 'node:child_process';
import { EvenkeelError } from '../errors.ts';

interface GitAsked {
  /** The directory to work in. */
  readonly folder: string;
  /** What git reads from stdin. */
  readonly input?: string;
}

/** What git says of a command, or why it refuses. */
export type GitAnswer = { readonly output: Buffer } | { readonly refusal: string };

/** Bytes that are taken from git at once. */
export const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Asks git something that changes nothing: no index, no work tree and no hook of the repository is touched. Throws
 * `EvenkeelError` where there is no git.
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
          reject(new EvenkeelError('E_BASE', 'A base in git needs git, and there is none on the PATH.'));
        else resolve({ refusal: firstLine(stderr.toString('utf8')) });
      },
    );
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** A hook is given the repository and the index it works on in its environment; a base is found by its files alone. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, GIT_COMMON_DIR, ...others } = process.env;
  return { ...others, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').replace(/^fatal: /, '');
}

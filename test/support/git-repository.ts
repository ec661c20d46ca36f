import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ScratchFolder, scratchFolder } from './scratch-folder.ts';

/** Texts by the path of their file, from the top of the repository. */
type Files = Readonly<Record<string, string>>;

/** A git repository on the branch `main` in a folder of its own; `await using` removes it. */
export interface GitRepository extends ScratchFolder {
  /** What git prints; throws where it refuses. */
  git(...words: readonly string[]): string;
  write(files: Files): Promise<void>;
  /** Writes the files, and commits all that there is. */
  commit(files?: Files): Promise<void>;
}

export async function gitRepository(): Promise<GitRepository> {
  const folder = await scratchFolder();
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', folder.path, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const write = async (files: Files) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(folder.file(path)), { recursive: true });
      await writeFile(folder.file(path), text);
    }
  };
  git('init', '--quiet', '--initial-branch', 'main');
  return {
    ...folder,
    git,
    write,
    commit: async (files = {}) => {
      await write(files);
      git('add', '--all');
      git('commit', '--quiet', '--message', 'change');
    },
  };
}

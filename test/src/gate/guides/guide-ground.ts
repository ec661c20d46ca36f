import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program, programOptions } from '../../../support/command-line.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { expectShown } from './expect-shown.ts';
import type { Sample } from './guide.ts';

/** A folder in which a reader follows a guide; `await using` removes it. */
export interface GuideGround extends AsyncDisposable {
  /** Where the reader works. */
  readonly place: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Runs lines as a reader pastes them; throws where one fails. */
  run(lines: string, env?: Readonly<Record<string, string>>): Promise<string>;
  /** Follows the samples one after the other, and throws if the output differs from the guide. */
  follow(samples: readonly Sample[], env?: Readonly<Record<string, string>>): Promise<void>;
}

const standIn = (name: string): string => fileURLToPath(new URL(`stand-ins/${name}.ts`, import.meta.url));

/** The real program under the names that guides call it by. Its options are those of its first line. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  evenkeel: [process.execPath, ...programOptions, program],
  npx: [process.execPath, standIn('npx')],
  npm: [process.execPath, standIn('npm')],
  docker: [process.execPath, standIn('docker')],
  'pre-commit': [process.execPath, standIn('pre-commit')],
  nodejs: [process.execPath],
};

/** @param own commands of the machine that are not to be stood in for */
export async function guideGround(own: readonly string[] = []): Promise<GuideGround> {
  const folder = await scratchFolder();
  const [place, commands, home] = [folder.file('place'), folder.file('commands'), folder.file('home')];
  for (const directory of [place, commands, home]) await mkdir(directory);
  for (const [name, words] of Object.entries(COMMANDS).filter(([name]) => !own.includes(name))) {
    const file = join(commands, name);
    await writeFile(file, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`);
    await chmod(file, 0o755);
  }
  const path = [commands, dirname(process.execPath), process.env.PATH].join(':');
  const run = (lines: string, env: Readonly<Record<string, string>> = {}): Promise<string> =>
    runLines(lines, place, { ...READER, HOME: home, PATH: path, ...env });
  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(place, file)), { recursive: true });
      await writeFile(join(place, file), text);
    }
  };
  return {
    place,
    run,
    write,
    follow: async (samples, env) => {
      let output = '';
      for (const { language, text, file } of samples) {
        if (file !== undefined) await write({ [file]: text });
        else if (language === 'sh') output = await run(text, env);
        else if (language === 'text') expectShown(output, text);
        else throw new Error(`nothing is done with this sample:\n${text}`);
      }
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

const READER = {
  GIT_AUTHOR_NAME: 'Reader',
  GIT_AUTHOR_EMAIL: 'reader@example.com',
  GIT_COMMITTER_NAME: 'Reader',
  GIT_COMMITTER_EMAIL: 'reader@example.com',
  GIT_CONFIG_NOSYSTEM: '1',
};

function runLines(lines: string, cwd: string, env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('bash', ['-euc', `exec 2>&1\n${lines}`], { cwd, env, maxBuffer: 1 << 26 }, (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`exit code ${error.code} of:\n${lines}\n${stdout}`));
    });
  });
}

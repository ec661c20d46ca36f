import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { printable } from '../../../reports/index.ts';
import { EvenkeelError } from '../../errors.ts';
import { finishCommand } from '../../scratch/finish-command.ts';
import { openCommand } from '../../scratch/guarded-command.ts';
import { inheritedEnvironment, secretsOf } from '../../scratch/inherited-environment.ts';
import { openTemporaryFolder } from '../../temporary-folder.ts';

const PACKAGE = 'drizzle-kit';

/** The last part of a file that is shown with an error. */
const SHOWN = 16_384;

/** The SQL that the drizzle-kit of the project writes for a config. `shown`: the config in messages. */
export async function exportedByDrizzleKit(config: string, shown: string, timeout: string): Promise<string> {
  const program = findProgram(dirname(config));
  if (program === undefined)
    throw new EvenkeelError(
      'E_SCRATCH_UNAVAILABLE',
      `${printable(shown)} is read with ${PACKAGE}, which is not installed in its project: npm install --save-dev ${PACKAGE}`,
    );
  const folder = (await findProject(dirname(config))) ?? dirname(config);
  const home = openTemporaryFolder('drizzle');
  const into = join(home.path, 'export.sql');
  const environment = inheritedEnvironment(process.env);
  const words = ['export', '--config', relative(folder, config)] as const;
  const running = openCommand({
    command: [process.execPath, program, ...words],
    folder,
    environment,
    into,
    home: home.path,
  });
  try {
    let end = '';
    const output = {
      ...running,
      output: () => `${running.output()}\n${end}`,
      async close() {
        end = endOf(into);
        await running.close();
      },
    };
    const awaited = { command: [PACKAGE, ...words].join(' '), timeout, secrets: secretsOf(environment) };
    await finishCommand(output, awaited, { what: 'a file of SQL', readSize: () => sizeOf(into) });
    return readFileSync(into, 'utf8');
  } finally {
    await running.close();
    await home.close();
  }
}

/** The program of the package in the nearest `node_modules` from the folder upwards. */
function findProgram(folder: string): string | undefined {
  const own = join(folder, 'node_modules', PACKAGE);
  const found = programIn(own);
  if (found !== undefined) return join(own, found);
  return dirname(folder) === folder ? undefined : findProgram(dirname(folder));
}

function programIn(folder: string): string | undefined {
  try {
    const { bin }: { readonly bin?: unknown } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const named =
      typeof bin === 'object' && bin !== null ? new Map<string, unknown>(Object.entries(bin)).get(PACKAGE) : bin;
    return typeof named === 'string' ? named : undefined;
  } catch {
    return undefined;
  }
}

/** The nearest folder upwards with a `package.json`: the paths in a config begin there, as its scripts run there. */
async function findProject(folder: string): Promise<string | undefined> {
  const found = await stat(join(folder, 'package.json')).catch(() => undefined);
  if (found?.isFile()) return folder;
  return dirname(folder) === folder ? undefined : await findProject(dirname(folder));
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

/** Errors of drizzle-kit stand where its SQL does. */
function endOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const text = Buffer.alloc(Math.min(size, SHOWN));
      readSync(file, text, 0, text.length, size - text.length);
      return text.toString('utf8');
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

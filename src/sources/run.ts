import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withParameter } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';
import { refuseUnlessMayRun } from './refuse-unless-may-run.ts';
import { cutRunSource, parseRunSource } from './run-source.ts';
import { shownRunSource } from './shown-run-source.ts';
import type { SourceProtocol } from './source-protocol.ts';

/** `run:npx knex migrate:latest?engine=sqlite`: a command that migrates an empty database. */
export const run: SourceProtocol = {
  name: 'run',
  absolute(source, folder) {
    const { options } = cutRunSource(source);
    const directory = new URLSearchParams(options).get('directory') ?? '';
    return withOption(source, 'directory', resolve(folder, directory));
  },
  // What the command reads is unknown, so it can neither be moved to a commit nor watched.
  findPath: () => undefined,
  inSchema: (source, schema) => withOption(source, 'schema', schema),
  async make(source, folder, options) {
    refuseUnlessMayRun(shownRunSource(source), 'runs a command', options);
    const { makeByCommand } = await import('./make-by-command.ts');
    return await makeByCommand({ shown: shownRunSource(source), ...parseRunSource(source) }, folder, options);
  },
  async tried(source, folder) {
    const { directory = '' } = parseRunSource(source);
    await stat(resolve(folder, directory)).catch((cause: unknown) => {
      const message = `There is no folder "${directory}" to run a command in: check "directory".`;
      throw new EvenkeelError('E_SOURCE_NOT_FOUND', message, { cause });
    });
    return 'is a command, which is run when it is audited';
  },
};

function withOption(source: string, name: string, value: string): string {
  const { command, options } = cutRunSource(source);
  return `run:${command}${withParameter(`?${options}`, name, value)}`;
}

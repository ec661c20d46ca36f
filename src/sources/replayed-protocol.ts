import { resolve } from 'node:path';
import { withParameter } from '../../introspection/index.ts';
import { amount } from '../../reports/index.ts';
import { parseReplaySource } from '../replay/replay-source.ts';
import type { ReadScripts } from '../replay/scripts/source-scripts.ts';
import { refuseUnlessMayRun } from './refuse-unless-may-run.ts';
import type { SourcePath, SourceProtocol } from './source-protocol.ts';

/**
 * A protocol whose sources are files, which give statements that are run in a scratch database: `name:path?option=value`.
 * `runs`: what it runs of the project to get them, which can read other files than this one.
 */
export function replayedProtocol(name: string, loadReader: () => Promise<ReadScripts>, runs?: string): SourceProtocol {
  return {
    name,
    absolute(source, folder) {
      const { before, path, after } = pathIn(source);
      return path === '' ? source : `${before}${resolve(folder, path)}${after}`;
    },
    findPath: (source) => (pathIn(source).path === '' || runs !== undefined ? undefined : pathIn(source)),
    inSchema: (source, schema) => withParameter(source, 'schema', schema),
    async make(source, folder, options) {
      if (runs !== undefined) refuseUnlessMayRun(source, `runs ${runs}`, options);
      const { makeReplayed } = await import('./make-replayed.ts');
      return await makeReplayed({ shown: source, ...parseReplaySource(source) }, folder, await loadReader(), options);
    },
    async tried(source, folder) {
      if (runs !== undefined) {
        parseReplaySource(source);
        return `is read by ${runs}, which is run when it is audited`;
      }
      const { readStatements } = await import('../replay/read-statements.ts');
      const { statements } = await readStatements(parseReplaySource(source), folder, await loadReader());
      return `can be read: ${amount(statements.length, 'statement')}`;
    },
  };
}

function pathIn(source: string): SourcePath {
  const [, before = '', path = '', after = ''] = /^([^:]*:)([^?]*)(.*)$/s.exec(source) ?? [];
  return { before, path, after };
}

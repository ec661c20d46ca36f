import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReplayEngine } from '../../src/replay/statements/replay-engine.ts';
import { runStatements } from '../../src/replay/statements/run-statements.ts';
import type { StatementPolicy } from '../../src/replay/statements/statement-policy.ts';
import type { ScratchDatabase } from '../../src/scratch/scratch-database.ts';
import { openTemporaryFolder } from '../../src/temporary-folder.ts';
import { Ledger } from './engine/sql/ledger.ts';
import { TallyError } from './engine/sql/words.ts';
import { traits } from './engine/traits.ts';

/** Tally's statements run in memory, and become a file of our own. */
export const tallyReplay: ReplayEngine = {
  name: traits.engine,
  options: [],
  majors: null,
  notReplayed: [],
  withValues: (statements) => statements,
  open: async (statements, options) => runStatements(openScratch(), policy, statements, options),
  openEmpty: null,
  withoutUnreplayed: ({ objects }) => ({ objects, notes: [] }),
};

const policy: StatementPolicy = {
  of: (statement) => (/^drop\s+label\b/i.test(statement) ? { refused: 'labels are for ever' } : 'run'),
  isNothing: () => false,
  findLeftOut: () => undefined,
  whyOf: ({ message }) => message,
};

function openScratch(): ScratchDatabase {
  const ledger = new Ledger();
  const done: string[] = [];
  const folder = openTemporaryFolder('replay');
  const write = async () => {
    const path = join(folder.path, 'replayed.tally');
    await writeFile(path, done.join('\n'));
    return `tally:${path}`;
  };
  return {
    title: 'Tally 1',
    async run(statement) {
      try {
        ledger.run(statement);
        done.push(statement);
        return undefined;
      } catch (error) {
        if (error instanceof TallyError) return { message: error.message };
        throw error;
      }
    },
    inTransaction: () => false,
    source: write,
    finish: write,
    close: () => folder.close(),
  };
}

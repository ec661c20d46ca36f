import type { ParityReport } from '../../reports/index.ts';
import { runAudit } from '../audit/run-audit.ts';
import { sourcesOfMigrations } from '../migrations/sources-of-migrations.ts';
import { EXAMPLE_MIGRATIONS, type ExampleState, openExampleDatabases } from './example-databases.ts';

/** The reports on both states of the example, and on migrations like those that made it. */
type ExampleReports = Readonly<Record<ExampleState | 'migrations', ParityReport>>;

/** Builds both pairs of the example in real databases, audits them, and removes what was built. */
export async function auditExamples(onStep: (step: string) => void): Promise<ExampleReports> {
  onStep('starting PostgreSQL');
  const example = await openExampleDatabases();
  try {
    const audit = async (state: ExampleState) => {
      onStep(`building and auditing the databases ${state}`);
      return runAudit({ ...(await example.buildPair(state)), systems: example.systems });
    };
    const [before, after] = [await audit('before'), await audit('after')];
    onStep('running the migrations');
    const migrations = await runAudit({ ...sourcesOfMigrations([EXAMPLE_MIGRATIONS]), inSteps: true });
    return { before, after, migrations };
  } finally {
    await example.close();
  }
}

import type { ParityReport } from '../../reports/index.ts';
import { runAudit } from '../audit/run-audit.ts';
import { type ExampleState, openExampleDatabases } from './example-databases.ts';

/** Builds both pairs of the example in real databases, audits them, and removes what was built. */
export async function auditExamples(
  onStep: (step: string) => void,
): Promise<Readonly<Record<ExampleState, ParityReport>>> {
  onStep('starting PostgreSQL');
  const example = await openExampleDatabases();
  try {
    const audit = async (state: ExampleState) => {
      onStep(`building and auditing the databases ${state}`);
      return runAudit({ ...(await example.buildPair(state)), systems: example.systems });
    };
    return { before: await audit('before'), after: await audit('after') };
  } finally {
    await example.close();
  }
}

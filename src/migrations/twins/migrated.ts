import type { MigratedFile, MigrationRemark } from '../../../reports/index.ts';
import type { Deed } from './deed.ts';
import { type MigratedSide, type TwinnedStep, twinsOf } from './twins.ts';

/** The files of two sides as a report has them, and what is wrong with them. */
export interface Migrated {
  readonly files: readonly MigratedFile[];
  readonly remarks: readonly MigrationRemark[];
}

export function migratedOf(expected: MigratedSide, actual: MigratedSide): Migrated {
  const [ofExpected, ofActual] = [twinsOf(expected, actual), twinsOf(actual, expected)];
  return {
    files: [
      ...ofExpected.map((twinned) => fileOf('expected', twinned)),
      ...ofActual.map((twinned) => fileOf('actual', twinned)),
    ],
    remarks: [...ofExpected, ...ofActual].flatMap(remarksOf),
  };
}

function fileOf(side: MigratedFile['side'], { step, state, twins, deeds, missing }: TwinnedStep): MigratedFile {
  const done = (does: Deed['does']) => deeds.filter((deed) => deed.does === does).map(textOf);
  return {
    side,
    file: step.file,
    twin: state,
    twins: [...twins],
    made: done('make'),
    changed: done('change'),
    dropped: done('drop'),
    missing: missing.map(textOf),
    failures: step.failures.map(({ line, why }) => ({ line, why })),
  };
}

function textOf({ what, fact }: Deed): string {
  return fact === null ? what : `${what}: ${fact}`;
}

function remarksOf({
  step: { file, failures },
  state,
  twins,
  missing,
  deeds,
}: TwinnedStep): readonly MigrationRemark[] {
  const left = `${missing.length} of its ${deeds.length} changes are missing there: ${missing.map(textOf).join(', ')}.`;
  return [
    ...failures.map(({ line, why }) => ({ rule: 'migration.fails' as const, text: `${why}.`, file, line })),
    ...(state === 'absent'
      ? [
          {
            rule: 'migration.twin-missing' as const,
            text: `No file of the other engine does this. ${left}`,
            file,
            line: 1,
          },
        ]
      : []),
    ...(state === 'stub'
      ? [{ rule: 'migration.twin-stub' as const, text: `${twins.join(', ')} does far less. ${left}`, file, line: 1 }]
      : []),
  ];
}

import type { Engine, Statement } from '../../../introspection/index.ts';
import type { MigratedFile, MigrationRemark } from '../../../reports/index.ts';
import { EvenkeelError } from '../../errors.ts';
import type { PlayedStep } from '../../migrations/steps/played-step.ts';
import { filesOf } from '../statements/file-statements.ts';
import type { StepWatch } from '../statements/step-watch.ts';
import { RoundTripPass, type Turn } from './round-trip-pass.ts';

/** The files of a folder, what they run, and what undoes them, by file. */
export interface TripParts {
  /** The source, for messages. */
  readonly shown: string;
  readonly engine: Engine;
  readonly steps: readonly PlayedStep[];
  readonly statements: readonly Statement[];
  readonly undo: ReadonlyMap<string, readonly Statement[]>;
}

export interface RoundTrip {
  readonly steps: readonly PlayedStep[];
  readonly remarks: readonly MigrationRemark[];
}

/**
 * Runs up, down and up again for each file that can be undone. Each has to lead to the same schema. `replay` runs the steps of a
 * watch in a new database; after a file that does not lead back, the rest is tried in another. Throws `E_SOURCE_INVALID` if
 * nothing can be undone.
 */
export async function roundTripOf(
  { shown, engine, steps, statements, undo }: TripParts,
  replay: (watch: StepWatch) => Promise<void>,
): Promise<RoundTrip> {
  if (undo.size === 0)
    throw new EvenkeelError(
      'E_SOURCE_INVALID',
      `"${shown}" has no down migrations, so there is no way back to try: leave out --round-trip, or add them (7_tags.down.sql, U7__tags.sql, or a section "-- +goose Down").`,
    );
  const ended = new Map<string, Exclude<MigratedFile['undone'], undefined>>();
  const remarks: MigrationRemark[] = [];
  let pass: RoundTripPass;
  do {
    pass = new RoundTripPass(engine, turnsOf(statements, undo, ended), ({ file }, how, remark) => {
      ended.set(file, how);
      if (remark !== undefined) remarks.push(remark);
    });
    await replay(pass);
  } while (pass.stopped);
  const never = steps.filter(({ file, changes }) => changes.length > 0 && !undo.has(file));
  return {
    steps: steps.map((step) => ({ ...step, undone: never.includes(step) ? 'never' : ended.get(step.file) })),
    remarks: [...remarks, ...neverRemarks(never)],
  };
}

/** What has ended is only run. */
function turnsOf(
  statements: readonly Statement[],
  undo: ReadonlyMap<string, readonly Statement[]>,
  ended: ReadonlyMap<string, unknown>,
): readonly Turn[] {
  const turns = filesOf(statements).flatMap((step): readonly Turn[] => {
    const undoing = undo.get(step.file);
    const tried = undoing !== undefined && !ended.has(step.file);
    const up: Turn = { ...step, does: 'up', tried };
    if (!tried) return [up];
    return [up, { ...step, statements: undoing, does: 'down', tried }, { ...step, does: 'again', tried }];
  });
  return [{ file: '', statements: [], does: 'up', tried: false }, ...turns];
}

function neverRemarks([first, ...others]: readonly PlayedStep[]): readonly MigrationRemark[] {
  if (first === undefined) return [];
  const many = others.length === 0 ? 'It has' : `It and ${others.length} more have`;
  const text = `${many} no down migration, so going back was not tried.`;
  return [{ rule: 'migration.no-down', text, file: first.file, line: 1 }];
}

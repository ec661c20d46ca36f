import type { MigratedFile, MigrationRemark } from '../../../reports/index.ts';
import type { Deed } from './deed.ts';
import { commentRemarks, dialectRemarks } from './remarks/dialect-remarks.ts';
import type { JudgedSide } from './remarks/judged-side.ts';
import { deedText, missedOf, missingText } from './remarks/missing-text.ts';
import { orderRemarks } from './remarks/order-remarks.ts';
import { pairingRemarks, rowsRemarks, twinRemarks } from './remarks/twin-remarks.ts';
import { type MigratedSide, type TwinnedStep, twinsOf } from './twins.ts';

/** The files of two sides as a report has them, and what is wrong with them. */
export interface Migrated {
  readonly files: readonly MigratedFile[];
  readonly remarks: readonly MigrationRemark[];
}

export function migratedOf(expected: MigratedSide, actual: MigratedSide): Migrated {
  const one: JudgedSide = {
    side: 'expected',
    engine: expected.engine,
    steps: twinsOf(expected, actual),
    otherName: nameOf(actual, expected, 'actual'),
  };
  const other: JudgedSide = {
    side: 'actual',
    engine: actual.engine,
    steps: twinsOf(actual, expected),
    otherName: nameOf(expected, actual, 'expected'),
  };
  const run = new Set([...one.steps, ...other.steps].map(({ step: { file } }) => file));
  const habits = sharedNumbers(expected, actual);
  const ofFolder = [...expected.remarks, ...actual.remarks].filter(
    ({ rule, file }) =>
      !(rule === 'migration.left-out' && run.has(file)) && !(rule === 'migration.number-twice' && habits.has(file)),
  );
  const remarks = [
    ...failureRemarks(one, other),
    ...failureRemarks(other, one),
    ...twinRemarks(one),
    ...twinRemarks(other),
    ...rowsRemarks(one),
    ...rowsRemarks(other),
    ...dialectRemarks(one),
    ...dialectRemarks(other),
    ...commentRemarks(one, other),
    ...commentRemarks(other, one),
    ...orderRemarks(one, other),
    ...ofFolder,
    ...pairingRemarks(one, other),
  ];
  return {
    files: [
      ...one.steps.map((twinned) => fileOf('expected', twinned)),
      ...other.steps.map((twinned) => fileOf('actual', twinned)),
    ],
    remarks: [...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values()],
  };
}

/** Files whose number others have too, on both sides under the same names: they run in one order, and it is a habit. */
function sharedNumbers(expected: MigratedSide, actual: MigratedSide): ReadonlySet<string> {
  const [one, other] = [expected, actual].map(({ steps, remarks }) => {
    const told = new Set(remarks.flatMap(({ rule, file }) => (rule === 'migration.number-twice' ? [file] : [])));
    return steps.filter(({ file }) => told.has(file));
  });
  const others = Map.groupBy(other ?? [], ({ stem }) => stem);
  const pairs = (one ?? []).flatMap(({ file, stem }) => (others.get(stem) ?? []).map((twin) => [file, twin.file]));
  return new Set(pairs.flat());
}

function nameOf(side: MigratedSide, other: MigratedSide, word: MigratedFile['side']): string {
  return side.engine === other.engine ? `the ${word} side` : side.engine.title;
}

/**
 * Of a file that both sides run, they say which engine failed. The first failure of a file explains what its twin makes and the
 * other side lacks.
 */
function failureRemarks({ engine, steps }: JudgedSide, other: JudgedSide): readonly MigrationRemark[] {
  const lacking = new Map(
    other.steps.flatMap((twinned) => (twinned.state === 'failed' ? [[twinned.twins[0], twinned]] : [])),
  );
  return steps.flatMap(({ step: { file: own, failures }, state }) => {
    const missing = lacking.get(own)?.missing ?? [];
    return failures.map(({ file, line, why }, place): MigrationRemark => {
      const said = `${state === 'shared' ? `${engine.title}: ` : ''}${why}.`;
      const remark = { rule: 'migration.fails', file, line, key: why } as const;
      if (place > 0 || missing.length === 0) return { ...remark, text: said };
      const text = `${said} Missing because of it: ${missingText(missing)}.`;
      return { ...remark, text, about: missedOf(missing, other.side) };
    });
  });
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
    missing: missing.map(deedText),
    failures: step.failures.map(({ line, why }) => ({ line, why })),
    ...(step.undone !== undefined && { undone: step.undone }),
  };
}

function textOf({ what, fact }: Deed): string {
  return fact === null ? what : `${what}: ${fact}`;
}

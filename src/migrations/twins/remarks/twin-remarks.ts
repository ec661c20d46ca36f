import { fewOf } from '../../../../introspection/index.ts';
import type { MigrationRemark } from '../../../../reports/index.ts';
import type { SeenInText } from '../../seen-in-text.ts';
import type { TwinnedStep } from '../twins.ts';
import type { JudgedSide } from './judged-side.ts';
import { missedOf, missingText } from './missing-text.ts';

const NAMED = 3;

/** Files that no file of the other side does, or that only a stub seems to do. */
export function twinRemarks({ side, steps, otherName }: JudgedSide): readonly MigrationRemark[] {
  return steps.flatMap(({ step: { file, seen }, state, twins, missing, deeds }): readonly MigrationRemark[] => {
    const left = missingText(missing);
    const about = missedOf(missing, side);
    if (state === 'absent')
      return [
        {
          rule: 'migration.twin-missing',
          text: `No file for ${otherName} does this. Missing there: ${left}.${unclearText(seen)}`,
          file,
          line: 1,
          about,
          ...(seen.noTwin && { onPurpose: seen.noTwin }),
        },
      ];
    if (state !== 'stub') return [];
    const done = deeds.length - missing.length;
    const does = done === 0 ? 'does nothing of it' : `does only ${done} of its ${deeds.length} changes`;
    return [
      {
        rule: 'migration.twin-stub',
        text: `${fewOf(twins, NAMED)} ${does}. Missing there: ${left}.${unclearText(seen)}`,
        file,
        line: 1,
        about,
        ...(seen.noTwin && { onPurpose: seen.noTwin }),
      },
    ];
  });
}

/** Files without a namesake that change rows and nothing else: what is in tables is not compared. */
export function rowsRemarks({ steps, otherName }: JudgedSide): readonly MigrationRemark[] {
  return steps.flatMap(({ step: { file, seen, changes, failures }, state }) =>
    state === 'unneeded' && changes.length === 0 && failures.length === 0 && seen.hasRows()
      ? [
          {
            rule: 'migration.rows-only',
            text: `It changes only rows, and no file for ${otherName} has its name. Rows are not compared.`,
            file,
            line: 1,
            ...(seen.noTwin && { onPurpose: seen.noTwin }),
          },
        ]
      : [],
  );
}

function unclearText({ noTwinUnclear }: SeenInText): string {
  return noTwinUnclear === undefined
    ? ''
    : ` Line ${noTwinUnclear} does not count: write "evenkeel: no twin: REASON", or "no twin until YYYY-MM-DD: REASON".`;
}

/** Files whose twin has another number or name, and files that are several on the other side. Each pair is told once. */
export function pairingRemarks(expected: JudgedSide, actual: JudgedSide): readonly MigrationRemark[] {
  const told = new Set<string>();
  const isNew = ({ step: { file }, twins }: TwinnedStep) => {
    const pair = JSON.stringify([file, ...twins].toSorted());
    return !told.has(pair) && told.add(pair) !== undefined;
  };
  const steps = [...expected.steps, ...actual.steps];
  const several = steps.filter(({ state, twins }) => state === 'squashed' && twins.length > 1);
  const parts = new Set(several.flatMap(({ twins }) => twins));
  return [
    ...steps
      .filter(({ state }) => state === 'renumbered')
      .filter(isNew)
      .map(renumberedRemark),
    ...several.map(squashedRemark),
    ...steps
      .filter(({ step, state, twins }) => state === 'squashed' && twins.length === 1 && !parts.has(step.file))
      .map(squashedRemark),
  ];
}

function renumberedRemark({ step: { file }, twins }: TwinnedStep): MigrationRemark {
  return {
    rule: 'migration.renumbered',
    text: `Its twin has another number or name: ${twins.join(', ')}.`,
    file,
    line: 1,
  };
}

function squashedRemark({ step: { file }, twins }: TwinnedStep): MigrationRemark {
  const text =
    twins.length === 1
      ? `${twins.join('')} does this and more.`
      : `${twins.length} files do this together: ${fewOf(twins, NAMED)}.`;
  return { rule: 'migration.squashed', text, file, line: 1 };
}

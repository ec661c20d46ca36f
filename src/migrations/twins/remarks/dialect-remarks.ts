import { fewOf } from '../../../../introspection/index.ts';
import type { MigrationRemark } from '../../../../reports/index.ts';
import type { ForeignSql } from '../../seen-in-text.ts';
import type { TwinnedStep } from '../twins.ts';
import type { JudgedSide } from './judged-side.ts';

const NAMED = 4;

/**
 * SQL of another engine in a file. An engine that takes foreign SQL runs it, with another meaning; with others it shows only why a
 * file fails. A file without SQL of its own engine is for the other one; in others a conversion left something.
 */
export function dialectRemarks({ engine, steps }: JudgedSide): readonly MigrationRemark[] {
  return steps.flatMap(({ step: { file, seen, failures } }) => {
    const failed = new Set(failures.map(({ line }) => line));
    const wrong = !seen.own && (engine.sql.takesForeignSql || failures.length > 0);
    const foreign = seen.foreign.filter(({ line, weak }) =>
      wrong ? !weak : engine.sql.takesForeignSql && !failed.has(line),
    );
    return [...Map.groupBy(foreign, (sign) => sign.engine)].flatMap(([other, signs]): readonly MigrationRemark[] => {
      const signTexts = fewOf(signs.map(signText), NAMED);
      const line = signs[0]?.line ?? 1;
      return wrong
        ? [
            {
              rule: 'migration.wrong-dialect',
              text: `It is run for ${engine.title}, but written for ${other.title}: ${signTexts}.`,
              file,
              line,
              key: other.title,
            },
          ]
        : [
            {
              rule: 'migration.leftover',
              text: `${engine.title} takes this for something else than ${other.title}: ${signTexts}.`,
              file,
              line,
              key: other.title,
            },
          ];
    });
  });
}

function signText({ sign, line }: ForeignSql): string {
  return `${sign} in line ${line}`;
}

/** Statements in comments of a file that does less than its twin: a conversion left them out. */
export function commentRemarks(side: JudgedSide, other: JudgedSide): readonly MigrationRemark[] {
  const lacking = Map.groupBy(
    other.steps.filter(({ missing }) => missing.length > 0),
    ({ twins }) => (twins.length === 1 ? twins[0] : undefined),
  );
  return side.steps.flatMap(({ step: { file, seen } }) => {
    const [fuller] = lacking.get(file) ?? [];
    return fuller === undefined ? [] : seen.commentedOut.map((comment) => commentRemark(comment, file, fuller));
  });
}

function commentRemark(
  { text, line }: TwinnedStep['step']['seen']['commentedOut'][number],
  file: string,
  { step }: TwinnedStep,
): MigrationRemark {
  const said = `A statement is commented out, and ${step.file} does more than this file: ${text}`;
  return { rule: 'migration.leftover', text: said, file, line, key: text };
}

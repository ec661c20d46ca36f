import { type Kind, type KindDefinition, kinds } from '../../introspection/index.ts';
import { hang, printable } from '../../reports/index.ts';
import type { Failure, SelfTestReport, Tally } from '../selftest/self-test-report.ts';

/** The result of a self-test for people: a table, explained and untested facts, failures, and a conclusion. */
export function selfTestText(report: SelfTestReport, width: number): string {
  const { engine, source } = report.source;
  const blocks = [
    hang('', printable(`self-test of ${engine.name} ${engine.version}  ${source}`), width),
    report.kinds.length === 0 ? [] : tableLines(report),
    explainedLines(report, width),
    untestedLines(report, width),
    report.failures.flatMap((failure) => failureLines(failure, width)),
    hang('', closingSentence(report), width),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const HEADINGS = ['', 'objects', 'changes found', 'removals found', 'rewrites quiet'];

function tableLines({ kinds: rows }: SelfTestReport): readonly string[] {
  const cells = rows.map(({ kind, objects, attributes, absences, spellings }) => [
    titleOf(kind),
    String(objects),
    ...[attributes, absences, spellings].map(tallyText),
  ]);
  const table = [HEADINGS, ...cells];
  const widths = HEADINGS.map((_, place) => Math.max(...table.map((row) => row[place]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, place) => (place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0)))
      .join('  '),
  );
}

/** Differences that a rule rightly explains are listed below, not counted here. */
function tallyText({ tried, proved, explained }: Tally): string {
  return tried === 0 ? '-' : `${proved} of ${tried - explained}`;
}

function explainedLines({ explained }: SelfTestReport, width: number): readonly string[] {
  return explained.flatMap(({ kind, what, rule, why, count }) =>
    hang('explained   ', `${titleOf(kind)} ${what} (${count}): ${why} [${rule}]`, width),
  );
}

function untestedLines({ untested }: SelfTestReport, width: number): readonly string[] {
  const byReason = Map.groupBy(untested, ({ why }) => why);
  return [...byReason].flatMap(([why, all]) => {
    const byKind = Map.groupBy(all, ({ kind }) => kind);
    const facts = [...byKind].map(
      ([kind, fields]) => `${titleOf(kind)} (${fields.map(({ field }) => field).join(', ')})`,
    );
    return hang('not tested  ', `${facts.join(', ')}: ${why}`, width);
  });
}

function failureLines({ object, what, failure, before, after, rules }: Failure, width: number): readonly string[] {
  const name = [object.namespace, object.owner, object.name].filter((part) => part !== null && part !== '').join('.');
  const label = failure === 'missed' ? 'missed      ' : 'false alarm ';
  const ruled = rules.length === 0 ? '' : ` [${rules.join(', ')}]`;
  return hang(label, printable(`${titleOf(object.kind)} ${name}, ${what}: ${before} -> ${after}${ruled}`), width);
}

function closingSentence({ verdict, kinds: rows, failures }: SelfTestReport): string {
  if (verdict === 'nothing') return 'The source contains nothing, so nothing is proved.';
  const sum = (tallies: readonly Tally[]) => tallies.reduce((all, { proved }) => all + proved, 0);
  const planted = sum(rows.flatMap(({ attributes, absences }) => [attributes, absences]));
  const spellings = sum(rows.map(({ spellings: tally }) => tally));
  const missed = failures.filter(({ failure }) => failure === 'missed').length;
  if (failures.length > 0)
    return `Not proved: ${missed} planted differences were missed and ${failures.length - missed} false alarms raised.`;
  const apart = rows.reduce((all, { attributes, absences }) => all + attributes.explained + absences.explained, 0);
  const also = apart === 0 ? '' : `, but for ${apart} that a rule rightly explains`;
  return `Proved on this schema: all ${planted} planted differences were found${also}, and none of ${spellings} rewrites raised an alarm.`;
}

function titleOf(kind: Kind): string {
  const definition: KindDefinition = kinds[kind];
  return definition.title;
}

import { andMore, kinds } from '../../../introspection/index.ts';
import { differencesOf, type OneDifference } from '../../report/one-difference.ts';
import { printable } from '../../report/printable.ts';
import { type Finding, type Notice, type ParityReport, severities } from '../../report/report.ts';
import { severityWord } from './amount.ts';
import { differenceLines } from './difference-lines.ts';
import { locatedTitle } from './finding-title.ts';
import { headline } from './headline.ts';
import { qualifiedReport } from './qualified.ts';
import { relationFindings } from './relation-findings.ts';
import { textName } from './text-name.ts';

/** The test case of one table, or of one finding without a table. Texts are printable. */
export interface TestCase {
  readonly group: string;
  readonly name: string;
  /** New findings above info, which fail it. */
  readonly failure?: {
    readonly severity: 'error' | 'warning';
    readonly message: string;
    readonly lines: readonly string[];
  };
  /** Above info, and known or accepted. */
  readonly skipped?: string;
  /** Findings that do not fail it. */
  readonly told: readonly string[];
}

/** Every table and view, then findings without a table, then problems of the policy. */
export function testCasesOf(unqualified: ParityReport): readonly TestCase[] {
  const report = qualifiedReport(unqualified);
  const relations = relationFindings(report);
  const placed = new Set(relations.flatMap(({ differences }) => differences.map(({ id }) => id)));
  return [
    ...relations.map(({ relation: { object }, differences }) =>
      testCaseOf(kinds[object.kind].plural, printable(object.name), differences),
    ),
    ...report.findings.filter(({ id }) => !placed.has(id)).map(findingCase),
    ...report.notices.map(noticeCase),
  ];
}

function findingCase(finding: Finding): TestCase {
  const name = `${locatedTitle(finding, textName)} [${printable(finding.rule)}]`;
  return testCaseOf(kinds[finding.object.kind].plural, name, differencesOf(finding));
}

function testCaseOf(group: string, name: string, differences: readonly OneDifference[]): TestCase {
  const heavy = differences.filter(({ severity }) => severity !== 'info');
  const fresh = heavy.filter(({ status }) => status === 'new');
  const [worst] = fresh.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const told = differences.filter((difference) => !fresh.includes(difference)).flatMap(differenceLines);
  if (worst !== undefined) {
    const more = fresh.length > 1 ? `;${andMore(fresh.length - 1)}` : '';
    const severity = worst.severity === 'error' ? 'error' : 'warning';
    const failure = { severity, message: headline(worst) + more, lines: fresh.flatMap(differenceLines) } as const;
    return { group, name, failure, told };
  }
  const states = [...new Set(heavy.map(({ status }) => status))];
  return { group, name, ...(states.length > 0 && { skipped: states.join(', ') }), told };
}

function noticeCase({ rule, severity, text, place, id, status = 'new' }: Notice): TestCase {
  const message = `${printable(place)}: ${printable(text)}`;
  const lines = [`${severityWord(severity)}: ${message}  [${printable(rule)}]`];
  const named = { group: id === undefined ? 'policy' : 'migrations', name: `${printable(place)} [${printable(rule)}]` };
  if (severity !== 'info' && status !== 'new') return { ...named, skipped: status, told: lines };
  return severity === 'info'
    ? { ...named, told: lines }
    : { ...named, failure: { severity, message, lines }, told: [] };
}

import type { FleetReport } from '../report/fleet.ts';
import { printable } from '../report/printable.ts';
import { type Finding, type Notice, type ParityReport, type Severity, severities } from '../report/report.ts';
import { findRulePage } from '../rule-pages/rule-pages.ts';
import type { Format } from './format.ts';
import { amount, severityWord } from './parts/amount.ts';
import { findingPlace, noticePlace } from './parts/finding-place.ts';
import { findingSummary } from './parts/finding-summary.ts';
import { fleetFaults, fleetNotices, qualifiedGroups } from './parts/fleet-blocks.ts';
import { fleetHeadline, membersText } from './parts/fleet-headline.ts';
import { foldedReport } from './parts/folded.ts';
import { placeText } from './parts/place-text.ts';
import { qualifiedReport } from './parts/qualified.ts';
import { textName } from './parts/text-name.ts';
import { verdictLine } from './parts/verdict.ts';
import { renderCommand, type WorkflowCommand } from './parts/workflow-command.ts';

/** GitHub shows no more annotations of one level per step. */
const SHOWN = 10;

/** For the log of a GitHub workflow: new findings become annotations, at their file and line if known. */
export const github: Format = {
  name: 'github',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'github.txt',
  render(unqualified) {
    const report = foldedReport(qualifiedReport(unqualified));
    const commands = report.verdict === 'not-compared' ? [notComparedCommand(report)] : newCommands(report);
    return `${[verdictLine(report), ...commands.map(renderCommand)].join('\n')}\n`;
  },
  /** An annotation for each difference, with the members that have it, and one for each reason not to compare. */
  renderFleet(fleet) {
    const head = `${printable(fleet.audit)}: ${fleetHeadline(fleet, printable)}`;
    return `${[head, ...fleetCommands(fleet).map(renderCommand)].join('\n')}\n`;
  },
};

function fleetCommands(fleet: FleetReport): readonly WorkflowCommand[] {
  const named = (members: readonly string[]) => membersText(members, fleet, printable);
  const commands = [
    ...fleetFaults(fleet).map(({ members, told }) => ({
      severity: 'error' as const,
      command: withWhere(
        { command: 'error', properties: { title: 'Evenkeel' }, message: printable(told) },
        named(members),
      ),
    })),
    ...qualifiedGroups(fleet)
      .filter(({ difference }) => difference.status === 'new')
      .map(({ members, difference }) => ({
        severity: difference.severity,
        command: withWhere(findingCommand(difference), named(members)),
      })),
    ...fleetNotices(fleet).map(({ members, told }) => ({
      severity: told.severity,
      command: withWhere(noticeCommand(told), named(members)),
    })),
  ];
  return severities.flatMap((severity) =>
    shownCommands(
      severity,
      commands.filter((one) => one.severity === severity).map(({ command }) => command),
    ),
  );
}

function withWhere(command: WorkflowCommand, members: string): WorkflowCommand {
  return { ...command, message: `In ${members}: ${command.message}` };
}

function notComparedCommand(report: ParityReport): WorkflowCommand {
  return { command: 'error', properties: { title: 'Evenkeel' }, message: verdictLine(report) };
}

function newCommands({ findings, notices }: ParityReport): readonly WorkflowCommand[] {
  const fresh = findings.filter(({ status }) => status === 'new');
  return severities.flatMap((severity) =>
    shownCommands(severity, [
      ...fresh.filter((finding) => finding.severity === severity).map(findingCommand),
      ...notices
        .filter((notice) => notice.severity === severity && (notice.status ?? 'new') === 'new')
        .map(noticeCommand),
    ]),
  );
}

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/** As many as GitHub shows; the last one counts the rest. */
function shownCommands(severity: Severity, commands: readonly WorkflowCommand[]): readonly WorkflowCommand[] {
  if (commands.length <= SHOWN) return commands;
  const rest = commands.length - (SHOWN - 1);
  const message = `${amount(rest, `more ${severityWord(severity)}`)}: GitHub shows ${SHOWN} of a level per step, the report has all.`;
  return [...commands.slice(0, SHOWN - 1), { command: COMMANDS[severity], properties: { title: 'Evenkeel' }, message }];
}

function findingCommand(finding: Finding): WorkflowCommand {
  const { rule, severity, why } = finding;
  const place = findingPlace(finding);
  const [fix] = findRulePage(rule)?.fixes ?? [];
  const message = [
    findingSummary(finding, textName, printable),
    printable(why),
    ...[placeText(finding, printable) ?? []].flat(),
    ...(fix === undefined ? [] : [`Fix: ${fix.title}.`]),
  ];
  return {
    command: COMMANDS[severity],
    properties: { file: place && printable(place.file), line: place?.line, title: printable(rule) },
    message: message.join('\n'),
  };
}

function noticeCommand(notice: Notice): WorkflowCommand {
  const { rule, severity, text, place } = notice;
  const { file, line, col } = noticePlace(notice) ?? {};
  const message = file === undefined ? `${printable(place)}: ${printable(text)}` : printable(text);
  return {
    command: COMMANDS[severity],
    properties: { file: file && printable(file), line, col, title: printable(rule) },
    message,
  };
}

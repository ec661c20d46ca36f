import { andMore } from '../../introspection/index.ts';
import { amount, cut, printable, severities } from '../../reports/index.ts';
import type { Notification, NotifiedCoverage, NotifiedFault, NotifiedFinding } from './notification.ts';

/** How untrusted text from databases and servers is written, so that no reader interprets it. */
export type WriteForeign = (text: string) => string;

/** For readers that interpret only control characters. */
export const writePlain: WriteForeign = (text) => printable(cut(text, LONGEST));

/** Characters of one name or message. */
const LONGEST = 300;

/** What happened, in one line without a name from a database: `shop: 2 errors new, 1 warning resolved`. */
export function renderTitle(notification: Omit<Notification, 'title'>): string {
  const { reason, audit } = notification;
  if (reason === 'test') return 'test: this channel works';
  const parts = [
    ...findingParts(notification),
    ...faultParts(notification.faults),
    ...coverageParts(notification.coverage),
  ];
  return `${audit}: ${parts.join(', ')}`;
}

/** How our own links are written. */
export type WriteLink = (url: string) => string;

/** The lines below the title. */
export function renderLines(
  notification: Notification,
  write: WriteForeign,
  link: WriteLink = (url) => url,
): readonly string[] {
  const { url, reason, found, pairs, schemasChanged, findings, furtherFindings } = notification;
  const { faults, furtherFaults, coverage, furtherCoverage } = notification;
  if (reason === 'test') return ['This is a test: nothing happened.'];
  return [
    ...findings.flatMap((finding) => findingLines(finding, write, link)),
    ...further(furtherFindings),
    ...faults.flatMap((fault) => faultLines(fault, write)),
    ...further(furtherFaults),
    ...coverage.map((change) => coverageLine(change, write)),
    ...further(furtherCoverage),
    ...(schemasChanged || findings.length === 0
      ? []
      : ['No schema changed since the run before: the policy or the version of Evenkeel changed.']),
    ...(found === null
      ? []
      : [`Found now: ${severities.map((severity) => amount(found[severity], severity)).join(', ')}.`]),
    ...(pairs.notCompared === 0 ? [] : [`Not compared: ${pairs.notCompared} of ${amount(pairs.all, 'pair')}.`]),
    ...(url === null ? [] : [`Run: ${link(url)}`]),
  ];
}

const CHANGES = {
  reopened: 'back',
  appeared: 'new',
  worse: 'got worse',
  released: 'no longer acknowledged',
  lasting: 'still open',
  resolved: 'resolved',
} as const satisfies Record<NotifiedFinding['change'], string>;

/** They can be counted only if all are listed. */
function findingParts({ findings, furtherFindings, reason }: Omit<Notification, 'title'>): readonly string[] {
  if (furtherFindings > 0) {
    const all = findings.length + furtherFindings;
    return [reason === 'reminder' ? `${amount(all, 'finding')} still open` : `${amount(all, 'finding')} changed`];
  }
  const groups = Map.groupBy(findings, ({ change, severity }) => `${severity} ${change}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [`${amount(group.length, first.severity)} ${CHANGES[first.change]}`];
  });
}

function faultParts(faults: readonly NotifiedFault[]): readonly string[] {
  const has = (change: NotifiedFault['change']) => faults.some((fault) => fault.change === change);
  return [
    ...(has('begins') ? ['cannot be compared'] : []),
    ...(has('lasting') ? ['still cannot be compared'] : []),
    ...(has('over') ? ['can be compared again'] : []),
  ];
}

function findingLines(finding: NotifiedFinding, write: WriteForeign, link: WriteLink): readonly string[] {
  const { change, severity, rule, kind, object, expected, actual, others, furtherOthers, since } = finding;
  const places = [actual, ...others].map(write).join(', ') + andMore(furtherOthers);
  const when = change === 'appeared' ? '' : `, first seen ${since.slice(0, 10)}`;
  return [
    `${severity} ${CHANGES[change]}: ${rule}, ${kind} ${write(object)} in ${places} (expected as in ${write(expected)}${when})`,
    ...(change === 'resolved' ? [] : reasonLines(finding, write)),
    ...(finding.url === null ? [] : [`  finding: ${link(finding.url)}`]),
    ...(finding.reportUrl === null ? [] : [`  report: ${link(finding.reportUrl)}`]),
  ];
}

function reasonLines(
  { why, field, expectedValue, actualValue }: NotifiedFinding,
  write: WriteForeign,
): readonly string[] {
  const what = field === null ? '' : ` ${write(field)}`;
  return [
    ...(why === '' ? [] : [`  ${write(why)}`]),
    ...(expectedValue === null ? [] : [`  expected${what}: ${write(expectedValue)}`]),
    ...(actualValue === null ? [] : [`  actual${what}: ${write(actualValue)}`]),
  ];
}

function faultLines({ change, expected, actual, why, code }: NotifiedFault, write: WriteForeign): readonly string[] {
  const whole = expected === null || actual === null;
  const what = whole ? 'The audit as a whole' : `${write(actual)} against ${write(expected)}`;
  const fate = (whole ? AUDIT_FATES : PAIR_FATES)[change];
  const reason = why === null ? [] : [`  ${code === null ? '' : `${code}: `}${write(why)}`];
  return [`${what} ${fate}.`, ...reason];
}

const COVERAGE: Readonly<Record<NotifiedCoverage['change'], string>> = {
  lost: 'coverage lost',
  lasting: 'coverage still lost',
  back: 'coverage back',
};

const COVERAGE_FATES: Readonly<Record<NotifiedCoverage['change'], string>> = {
  lost: 'cannot be compared in',
  lasting: 'still cannot be compared in',
  back: 'can be compared again, except for what was dropped, in',
};

function coverageParts(coverage: readonly NotifiedCoverage[]): readonly string[] {
  return [...new Set(coverage.map(({ change }) => COVERAGE[change]))];
}

function coverageLine({ change, expected, actual, what, furtherWhat }: NotifiedCoverage, write: WriteForeign): string {
  const names = what.map(write).join(', ') + andMore(furtherWhat);
  return `${write(actual)} against ${write(expected)} ${COVERAGE_FATES[change]}: ${names}.`;
}

type Fates = Readonly<Record<NotifiedFault['change'], string>>;
const AUDIT_FATES: Fates = { begins: 'cannot run', lasting: 'still cannot run', over: 'runs again' };
const PAIR_FATES: Fates = {
  begins: 'cannot be compared',
  lasting: 'still cannot be compared',
  over: 'can be compared again',
};

function further(count: number): readonly string[] {
  return count === 0 ? [] : [andMore(count).trimStart()];
}

import type { Result } from 'sarif';
import { idOf } from '../../report/finding-id.ts';
import { differencesOf, type OneDifference } from '../../report/one-difference.ts';
import { printable } from '../../report/printable.ts';
import type { Finding, Notice, ParityReport } from '../../report/report.ts';
import { acceptanceOf } from './acceptance.ts';
import { noticePlace } from './finding-place.ts';
import { headline } from './headline.ts';
import { qualifiedIn } from './qualified.ts';
import { locationOf, physicalOf, placedDifferences, relatedLocations } from './sarif-locations.ts';
import { sarifLevels } from './sarif-rules.ts';

/** One result for each difference, so that each keeps its fingerprint whatever else is found, and one for each notice. */
export function sarifResults(report: ParityReport): readonly Result[] {
  const qualify = qualifiedIn(report);
  const based = report.summary.known > 0;
  return [
    ...report.findings.flatMap((finding) => resultsOf(finding, qualify(finding), based)),
    ...report.notices.map((notice) => noticeResult(notice, based)),
  ];
}

/** Locations use the plain names, sentences the qualified ones. */
function resultsOf(finding: Finding, named: Finding, based: boolean): readonly Result[] {
  const namedDifferences = differencesOf(named);
  const placed = placedDifferences(namedDifferences);
  return differencesOf(finding).map((difference, place) => {
    const told = namedDifferences[place] ?? difference;
    const { rule, severity, status, why, example, differenceId } = difference;
    const related = relatedLocations(told, placed);
    return {
      ruleId: rule,
      level: sarifLevels[severity],
      message: {
        text: unlinked([headline(told), why, ...(example === undefined ? [] : [`For example: ${example}`])]),
      },
      locations: [locationOf(difference)],
      ...(related.length > 0 && { relatedLocations: [...related] }),
      partialFingerprints: fingerprintsOf(differenceId),
      ...(based && status !== 'accepted' && { baselineState: status === 'known' ? 'unchanged' : 'new' }),
      ...suppressionsOf(difference),
      properties: { finding: finding.id, impact: finding.impact, ...(finding.unproved && { unproved: true }) },
    };
  });
}

function suppressionsOf({ accepted }: Pick<OneDifference, 'accepted'>): Pick<Result, 'suppressions'> {
  if (accepted === undefined) return {};
  return { suppressions: [{ kind: 'external', status: 'accepted', justification: printable(acceptanceOf(accepted)) }] };
}

function noticeResult(notice: Notice, based: boolean): Result {
  const { rule, severity, text, place, id, status } = notice;
  const at = noticePlace(notice);
  const file = at?.file ?? 'evenkeel.yaml';
  return {
    ruleId: rule,
    level: sarifLevels[severity],
    message: { text: unlinked([at === undefined ? `${place}: ${text}` : text]) },
    locations: [{ physicalLocation: physicalOf({ file, line: at?.line ?? 1 }) }],
    partialFingerprints: fingerprintsOf(id ?? idOf(rule, [text])),
    ...(based &&
      id !== undefined &&
      status !== 'accepted' && { baselineState: status === 'known' ? ('unchanged' as const) : ('new' as const) }),
    ...suppressionsOf(notice),
  };
}

/** GitHub uses the second one, together with rule and file: the hash of a line would make two columns one alert. */
function fingerprintsOf(id: string): Record<string, string> {
  return { 'evenkeelDifference/v1': id, primaryLocationLineHash: `${id}:1` };
}

/** Sentences on one line, without links. */
function unlinked(sentences: readonly string[]): string {
  const ended = sentences.map((sentence) => printable(sentence).replace(/[^.!?]$/, '$&.'));
  return ended.join(' ').replaceAll('](', '] (');
}

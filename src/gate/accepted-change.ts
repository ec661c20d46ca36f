import { differenceIdsIn, isTold, type ParityReport, type Severity } from '../../reports/index.ts';
import { acceptedKey } from '../config/accepted-key.ts';
import type { AcceptedDifference } from '../config/accepted-schema.ts';
import { type Difference, differencesOf, isNewFrom } from './difference.ts';

/** What is agreed on for the differences that are accepted now. */
export type Terms = Pick<AcceptedDifference, 'reason' | 'owner' | 'ticket' | 'until'>;

export interface Asked {
  readonly terms: Terms;
  readonly least: Severity;
  /** Ids of findings or of differences; absent: all. */
  readonly only?: readonly string[] | undefined;
  readonly prune: boolean;
}

/** What an audit found, as far as it could compare. */
export interface Audited {
  /** Its name; absent: two sources of a command line. */
  readonly audit?: string | undefined;
  /** Whether it judges many databases, so that an entry says which. */
  readonly fleet: boolean;
  readonly reports: readonly { readonly database: string; readonly report: ParityReport }[];
}

/** What becomes of an accepted file. */
export interface AcceptedChange {
  /** All entries of the file afterwards. */
  readonly entries: readonly AcceptedDifference[];
  readonly added: readonly AcceptedDifference[];
  /** Accepted again, under the new terms: their time was over. */
  readonly renewed: readonly AcceptedDifference[];
  /** Entries for this audit whose difference is there, or may be. */
  readonly kept: readonly AcceptedDifference[];
  /** Entries whose difference is no longer there; they stay without `prune`. */
  readonly fixed: readonly AcceptedDifference[];
  /** Whether the file is another one afterwards. */
  readonly changed: boolean;
}

/** Accepts what is new. Entries for other audits, and those that count, stay as they are. */
export function acceptedChange(before: readonly AcceptedDifference[], audited: Audited, asked: Asked): AcceptedChange {
  const wanted = wantedEntries(audited, asked);
  const wantedKeys = new Set(wanted.map(acceptedKey));
  const present = new Set(before.map(acceptedKey));
  const own = before.filter((entry) => entry.audit === audited.audit);
  const fixed = own.filter((entry) => isFixed(entry, audited));
  const kept = before.filter((entry) => !wantedKeys.has(acceptedKey(entry)) && !(asked.prune && fixed.includes(entry)));
  return {
    entries: [...kept, ...wanted],
    added: wanted.filter((entry) => !present.has(acceptedKey(entry))),
    renewed: wanted.filter((entry) => present.has(acceptedKey(entry))),
    kept: own.filter((entry) => kept.includes(entry) && !fixed.includes(entry)),
    fixed,
    changed: wanted.length > 0 || kept.length < before.length,
  };
}

/** Of each difference one, whichever findings tell it. */
function wantedEntries({ audit, fleet, reports }: Audited, asked: Asked): readonly AcceptedDifference[] {
  const entries = reports.flatMap(({ database, report }) =>
    newDifferences(report, asked).map(
      ({ id, rule, object }): AcceptedDifference => ({
        id,
        rule,
        object,
        ...asked.terms,
        ...(audit !== undefined && { audit }),
        ...(fleet && { database }),
      }),
    ),
  );
  return [...new Map(entries.map((entry) => [acceptedKey(entry), entry])).values()];
}

/** What is asked for by its id is accepted whatever it weighs. */
function newDifferences(report: ParityReport, { least, only }: Asked): readonly Difference[] {
  if (only === undefined) return differencesOf(report, isNewFrom(least));
  return differencesOf(report, ({ status }) => status === 'new').filter((difference) =>
    idsOf(difference).some((id) => only.includes(id)),
  );
}

/** Those of the ids that stand for nothing in the reports. */
export function unknownIds(ids: readonly string[], { reports }: Audited): readonly string[] {
  const known = new Set(reports.flatMap(({ report }) => differencesOf(report, () => true).flatMap(idsOf)));
  return ids.filter((id) => !known.has(id));
}

function idsOf({ id, finding }: Difference): readonly string[] {
  return [id, finding];
}

/** An entry for all databases is fixed when none has the difference; of what could not be compared nothing is known. */
function isFixed(entry: AcceptedDifference, { reports }: Audited): boolean {
  const meant = reports.filter(({ database }) => (entry.database ?? database) === database);
  const isGone = (report: ParityReport) =>
    !differenceIdsIn(report).has(entry.id) && isTold(entry.object, report.coverage);
  return meant.length > 0 && meant.every(({ report }) => isGone(report));
}

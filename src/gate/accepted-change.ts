import { differenceIdsIn, FILE_OBJECT, isTold, type ParityReport, type Severity } from '../../reports/index.ts';
import { acceptedKey } from '../config/accepted-key.ts';
import type { AcceptedDifference } from '../config/accepted-schema.ts';
import { type Difference, differencesOf, isNewFrom } from './difference.ts';

/** The terms for the differences that are accepted now. */
export type Terms = Pick<AcceptedDifference, 'reason' | 'owner' | 'ticket' | 'until'>;

export interface Asked {
  readonly terms: Terms;
  readonly least: Severity;
  /** Ids of findings or of differences; absent: all. */
  readonly only?: readonly string[] | undefined;
  readonly prune: boolean;
}

/** The reports of an audit, as far as it could compare. */
export interface Audited {
  /** Its name; absent: two sources on the command line. */
  readonly audit?: string | undefined;
  /** Whether it has several actual databases, so that an entry names one. */
  readonly fleet: boolean;
  readonly reports: readonly { readonly database: string; readonly report: ParityReport }[];
}

/** The change of an accepted file. */
export interface AcceptedChange {
  /** All entries of the file afterwards. */
  readonly entries: readonly AcceptedDifference[];
  readonly added: readonly AcceptedDifference[];
  /** Expired entries that are accepted again under the new terms. */
  readonly renewed: readonly AcceptedDifference[];
  /** Entries for this audit whose difference exists, or may exist. */
  readonly kept: readonly AcceptedDifference[];
  /** Entries whose difference is gone; without `prune` they stay. */
  readonly fixed: readonly AcceptedDifference[];
  /** Whether the file changes. */
  readonly changed: boolean;
}

/** Accepts new differences. Entries for other audits, and valid ones, stay as they are. */
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

/** Each difference once, even if several findings contain it. */
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

/** A difference requested by id is accepted whatever its severity. */
function newDifferences(report: ParityReport, { least, only }: Asked): readonly Difference[] {
  if (only === undefined) return differencesOf(report, isNewFrom(least));
  return differencesOf(report, ({ status }) => status === 'new').filter((difference) =>
    idsOf(difference).some((id) => only.includes(id)),
  );
}

/** The ids that are not in the reports. */
export function unknownIds(ids: readonly string[], { reports }: Audited): readonly string[] {
  const known = new Set(reports.flatMap(({ report }) => differencesOf(report, () => true).flatMap(idsOf)));
  return ids.filter((id) => !known.has(id));
}

function idsOf({ id, finding }: Difference): readonly string[] {
  return [id, finding];
}

/** An entry for all databases is fixed when none has the difference; databases that could not be compared do not count. */
function isFixed(entry: AcceptedDifference, { reports }: Audited): boolean {
  const meant = reports.filter(({ database }) => (entry.database ?? database) === database);
  const isGone = (report: ParityReport) =>
    !differenceIdsIn(report).has(entry.id) &&
    isTold(entry.object, report.coverage) &&
    (report.migrations !== undefined || !entry.object.startsWith(FILE_OBJECT));
  return meant.length > 0 && meant.every(({ report }) => isGone(report));
}

import { firstPlaceOf } from '../../report/first-place.ts';
import { differencesOf } from '../../report/one-difference.ts';
import type { Place } from '../../report/place.ts';
import type { Finding, Notice } from '../../report/report.ts';

/** The first location of a finding: that of its first difference with a known file. */
export function findingPlace(finding: Finding): Place | undefined {
  return differencesOf(finding)
    .map(firstPlaceOf)
    .find((place) => place !== undefined);
}

/** The file of a notice, and line and column from 1, where it was read from one: `evenkeel.yaml:12:5`, `db/7.sql:3`. */
export function noticePlace({
  place,
}: Notice): { readonly file: string; readonly line: number; readonly col?: number } | undefined {
  const [, file, line, col] = /^(.+?):(\d+)(?::(\d+))?$/s.exec(place) ?? [];
  if (file === undefined) return undefined;
  return { file, line: Number(line), ...(col !== undefined && { col: Number(col) }) };
}

import { Document } from 'yaml';
import { compareText } from '../../introspection/index.ts';
import type { AcceptedDifference } from '../config/accepted-schema.ts';

const HEAD = ' Accepted differences. `evenkeel accept` writes this file; `evenkeel audit` reads it.';

const KEYS = ['id', 'rule', 'object', 'reason', 'owner', 'ticket', 'until', 'audit', 'database'] as const;

/** The text of evenkeel.accepted.yaml: one key per line, so that branches merge; the same entries in any order give the same bytes. */
export function renderAccepted(entries: readonly AcceptedDifference[]): string {
  const document = new Document({ accepted: entries.toSorted(compareEntries).map(plainEntry) });
  document.commentBefore = HEAD;
  return document.toString({
    lineWidth: 0,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}

function compareEntries(one: AcceptedDifference, other: AcceptedDifference): number {
  const { object, rule, id, audit = '', database = '' } = one;
  return (
    compareText(object, other.object) ||
    compareText(rule, other.rule) ||
    compareText(id, other.id) ||
    compareText(audit, other.audit ?? '') ||
    compareText(database, other.database ?? '')
  );
}

function plainEntry(entry: AcceptedDifference): Readonly<Record<string, string>> {
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = entry[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

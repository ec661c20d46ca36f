import type { PairOutcome, Unread } from '../audit/audit-outcome.ts';

/** A part of a pair that cannot be compared. */
export type Gap =
  /** All objects of a kind. */
  { readonly kind: string } | Unread;

/** A gap that an earlier read did not have. */
export type LostCoverage = Gap & {
  /** When it was first seen, ISO 8601. */
  readonly since: string;
};

/** The coverage of a pair in its last comparison. */
export interface PairCoverage {
  readonly compared: readonly string[];
  /** The compared kinds that had objects. */
  readonly held: readonly string[];
  readonly unread: readonly Unread[];
  /** What could be compared before, but not since. */
  readonly lost: readonly LostCoverage[];
}

interface CoverageAfter {
  readonly coverage: PairCoverage;
  readonly lost: readonly Gap[];
  /** Compared again; objects and facts may be gone instead. */
  readonly back: readonly Gap[];
}

/**
 * The next coverage of a pair. The first read loses nothing, and a kind that Evenkeel did not know before is not
 * lost. Undefined: the pair was not compared, which is reported separately.
 */
export function coverageAfter(
  past: PairCoverage | undefined,
  pair: PairOutcome,
  at: string,
): CoverageAfter | undefined {
  const { compared, held, unread, verdict } = pair;
  if (verdict === 'failed' || verdict === 'not-compared') return undefined;
  if (past === undefined) return { coverage: { compared, held, unread, lost: [] }, lost: [], back: [] };
  const gaps = new Set(unread.map(keyOf));
  const known = new Set([...past.unread, ...past.lost].map(keyOf));
  const lost = [
    ...past.compared.filter((kind) => !compared.includes(kind)).map((kind) => ({ kind })),
    ...unread.filter((gap) => !known.has(keyOf(gap)) && wasTold(gap, past)),
  ];
  const lasts = (gap: Gap) => gaps.has(keyOf(gap)) || !('object' in gap || compared.includes(gap.kind));
  return {
    coverage: {
      compared,
      held,
      unread,
      lost: [...past.lost.filter(lasts), ...lost.map((gap) => ({ ...gap, since: at }))],
    },
    lost,
    back: past.lost.filter((gap) => !lasts(gap)),
  };
}

/** A fact counts only if an object has it. */
function wasTold(gap: Unread, { held }: PairCoverage): boolean {
  return 'object' in gap || held.includes(gap.kind);
}

function keyOf(gap: Gap): string {
  if ('object' in gap) return JSON.stringify(['object', gap.kind, gap.object]);
  return JSON.stringify('field' in gap ? ['field', gap.kind, gap.field] : ['kind', gap.kind]);
}

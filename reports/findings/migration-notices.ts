import type { Kind } from '../../introspection/index.ts';
import type { AppliedPolicy } from '../policy/applied-policy.ts';
import { severityOf } from '../policy/severity.ts';
import type { Notice } from '../report/report.ts';
import { type MigrationRule, migrationRules } from '../rules/migrations/migration-rules.ts';

/** What is wrong with a file of migrations. */
export interface MigrationRemark {
  readonly rule: MigrationRule;
  /** For people: one or two sentences. */
  readonly text: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What it says is missing on the other side, if it says that. */
  readonly about?: readonly MissedObject[];
}

/** An object that a file makes and the other side does not: `relation` is its table, or the object itself. */
interface MissedObject {
  readonly kind: Kind;
  readonly relation: string;
  readonly name: string;
}

/** The remarks with the severities of the policy, in their order. */
export function migrationNotices(remarks: readonly MigrationRemark[], applied: AppliedPolicy): readonly Notice[] {
  const weights = new Map(
    migrationRules.map(({ id, verdict, impact }) => [id, applied.weighNotice(id, severityOf({ verdict, impact }))]),
  );
  return remarks.flatMap(({ rule, text, file, line }) => {
    const severity = weights.get(rule);
    return severity === undefined || severity === 'ignore'
      ? []
      : [{ rule, severity, text, place: `${file}:${line}:1` }];
  });
}

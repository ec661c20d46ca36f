import type { AppliedPolicy } from '../policy/applied-policy.ts';
import { concerns, isAboutTwin, isMissed, type MigrationRemark, remarkId } from '../policy/migration-remark.ts';
import { severityOf } from '../policy/severity.ts';
import { statusOf } from '../policy/standing.ts';
import { membersOf } from '../report/members.ts';
import type { MigratedFile } from '../report/migrated-file.ts';
import type { Finding, Notice } from '../report/report.ts';
import { migrationRules } from '../rules/migrations/migration-rules.ts';

/** The files of migrations, and what is wrong with them. */
export interface JudgedMigrations {
  readonly files: readonly MigratedFile[];
  readonly remarks: readonly MigrationRemark[];
}

/**
 * Files are judged by what they do, and the schemas by what they are at the end. Where nothing at the end differs by more than
 * a note about what a file does alone, its twin is not missing: the other engine has it in another form, or the policy leaves it out.
 */
export function confirmedMigrations(
  { files, remarks }: JudgedMigrations,
  findings: readonly Finding[],
): JudgedMigrations {
  const members = findings.filter(({ severity }) => severity !== 'info').flatMap(membersOf);
  const isSeen = ({ rule, about = [] }: MigrationRemark) =>
    !isAboutTwin(rule) || about.some((missed) => members.some((member) => concerns(member, missed)));
  const refuted = new Set(remarks.filter((remark) => !isSeen(remark)).map(({ file }) => file));
  return {
    files: files.map((each) =>
      refuted.has(each.file) && (each.twin === 'absent' || each.twin === 'stub') ? { ...each, twin: 'undone' } : each,
    ),
    remarks: remarks.filter(isSeen),
  };
}

/** The remarks with the severities and acceptances of the policy, in their order. */
export function migrationNotices(
  remarks: readonly MigrationRemark[],
  findings: readonly Finding[],
  applied: AppliedPolicy,
): readonly Notice[] {
  const weights = new Map(migrationRules.map(({ id, verdict, impact }) => [id, severityOf({ verdict, impact })]));
  return remarks.flatMap((remark) => {
    const { rule, text, file, line } = remark;
    const usual = remark.severity ?? weights.get(rule);
    const severity = usual && applied.weighNotice(rule, usual);
    if (severity === undefined || severity === 'ignore') return [];
    const id = remarkId(remark);
    const explains = explainedBy(remark, findings).map(({ id }) => id);
    return [
      {
        id,
        rule,
        severity,
        text,
        place: `${file}:${line}`,
        ...statusOf(applied.standingOf(remark)),
        ...(explains.length > 0 && { explains }),
      },
    ];
  });
}

/** The findings that only say again what a remark says: all their objects are missing because of the file. */
function explainedBy({ about = [] }: MigrationRemark, findings: readonly Finding[]): readonly Finding[] {
  if (about.length === 0) return [];
  return findings.filter((finding) =>
    membersOf(finding).every(({ object }) => about.some((missed) => isMissed(finding.rule, object, missed))),
  );
}

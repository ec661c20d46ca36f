import type { MigrationRemark } from '../../reports/index.ts';

/** What was left out of a folder of migrations, or is doubtful in it. */
export interface Doubt {
  /** For an audit of the schemas: one sentence. */
  readonly note: string;
  /** The same where files are compared, file by file; undefined: only the note says it. */
  readonly remarks?: readonly MigrationRemark[];
}

/** A remark about a file as a whole. */
export function remarkOn(
  { path }: { readonly path: string },
  rule: MigrationRemark['rule'],
  text: string,
): MigrationRemark {
  return { rule, text, file: path, line: 1 };
}

import type { Statement } from '../../../introspection/index.ts';

/** Statements of one file that are run one after the other. */
export interface FileStatements {
  readonly file: string;
  readonly statements: readonly Statement[];
}

/** The statements that follow each other in one file. */
export function filesOf(statements: readonly Statement[]): readonly FileStatements[] {
  const files: { readonly file: string; readonly statements: Statement[] }[] = [];
  for (const statement of statements) {
    const last = files.at(-1);
    if (last?.file === statement.file) last.statements.push(statement);
    else files.push({ file: statement.file, statements: [statement] });
  }
  return files;
}

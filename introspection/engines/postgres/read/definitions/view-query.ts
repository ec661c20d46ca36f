/** The query of a view as the server prints it, without its last semicolon. */
export function queryOf(definition: string): string {
  return definition.trim().replace(/\s*;$/, '');
}

/** Extensions that only superusers can create, but that access neither files nor other servers. */
const HARMLESS = new Set([
  'amcheck',
  'autoinc',
  'bloom',
  'insert_username',
  'intagg',
  'moddatetime',
  'pageinspect',
  'pg_buffercache',
  'pg_freespacemap',
  'pg_prewarm',
  'pg_stat_statements',
  'pg_visibility',
  'pgrowlocks',
  'pgstattuple',
  'refint',
  'sslinfo',
]);

const NAME = '(?:"([^"]+)"|([a-z_]\\w*))';
const CREATE = `create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?${NAME}(?:\\s+with)?(?:\\s+schema\\s+(?:"[^"]+"|[a-z_]\\w*))?`;
const COMMENT = `comment\\s+on\\s+extension\\s+${NAME}\\s+is\\s+(?:'(?:[^']|'')*'|null)`;
const FORMS = [CREATE, COMMENT].map((form) => new RegExp(`^${form}\\s*;?$`, 'i'));

/** Whether a statement may run as superuser on a server of our own: it only creates a harmless extension. */
export function isForSuperuser(statement: string): boolean {
  return FORMS.some((form) => {
    const [, quoted, plain] = form.exec(statement) ?? [];
    return HARMLESS.has(quoted ?? plain?.toLowerCase() ?? '');
  });
}

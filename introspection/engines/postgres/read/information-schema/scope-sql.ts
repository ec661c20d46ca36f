/** Keeps a query to the scope: `$1` is the list of schemas, or null for all but the system's. */
export const inScope = (schema: string): string => `
      ${schema} !~ '^pg_' AND ${schema} <> 'information_schema' AND ($1::text[] IS NULL OR ${schema} = ANY ($1))`;

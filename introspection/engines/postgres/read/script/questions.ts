import { createHash } from 'node:crypto';
import { kindNames } from '../../../../kinds/registry.ts';
import { openCatalog } from '../catalog/open.ts';
import type { Session, SqlValue } from '../session/session.ts';
import { readUnknownSchemas } from '../session/unknown-schemas.ts';
import type { CatalogAsk } from './catalog-ask.ts';
import { filledIn } from './filled-in.ts';

/** One query of a script. */
export interface Question {
  /** What its rows describe, in the plural. */
  readonly what: string;
  /** With its values filled in. */
  readonly sql: string;
}

/** All queries of a catalogue read, each once, in order. They are recorded by running the readers on a session that returns no rows. */
export async function questionsOf({ major, scope, extras }: CatalogAsk): Promise<readonly Question[]> {
  const asked = new Map<string, Question>();
  const session = listeningSession(major, (question) => asked.set(question.sql, question));
  const database = openCatalog(session, scope, extras);
  await readUnknownSchemas(session, scope, 'catalog');
  for (const kind of kindNames) await database.readers[kind]?.(scope);
  await database.skipped(scope);
  await database.unmodelled(scope);
  await database.extensionMembers?.();
  return [...asked.values()];
}

/** Depends only on the queries, not on the version of Evenkeel. */
export function fingerprintOf(questions: readonly Question[]): string {
  const text = JSON.stringify(questions.map(({ sql }) => sql));
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function listeningSession(major: number, onAsked: (question: Question) => void): Session {
  const listen = (what: string, sql: string, values: readonly SqlValue[]) =>
    onAsked({ what, sql: filledIn(sql, values) });
  return {
    version: major * 10_000,
    versionText: String(major),
    async read(what, _scope, sql, values = []) {
      listen(what, sql, values);
      return [];
    },
    async readEach(what, _scope, sql, values) {
      listen(what, sql, values);
    },
    changed: async () => false,
    close: async () => {},
  };
}

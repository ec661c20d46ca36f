import type { OpenDatabase } from '../../../../engine.ts';
import type { Scope } from '../../../../scope.ts';
import { readNamespaces } from '../session/namespaces.ts';
import type { Session } from '../session/session.ts';
import { type Extra, leftOut } from '../session/uncovered.ts';
import { readExtensionMembers } from './extension-members.ts';
import { catalogReaders } from './readers.ts';
import { readSkippedMembers } from './skipped.ts';

/** A database as PostgreSQL's own catalogue shows it. Queries depend on version, scope and extras, never on the results of other queries. */
export function openCatalog(session: Session, scope: Scope, extras: readonly Extra[]): OpenDatabase {
  const uncovered = leftOut(scope, extras);
  const off = new Set(uncovered.map(({ kind }) => kind));
  return {
    version: session.versionText,
    readers: catalogReaders(session, (kind) => !off.has(kind)),
    uncovered,
    namespaces: () => readNamespaces(session),
    skipped: (wanted) => readSkippedMembers(session, wanted),
    extensionMembers: () => readExtensionMembers(session),
    unmodelled: async () => [],
    changed: session.changed,
    close: session.close,
  };
}

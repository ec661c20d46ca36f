import type { RuleText } from '../rule.ts';

/** Rules about objects that are the same under two names. */
export const engineMadeName: RuleText = {
  id: 'name.engine-made',
  title: 'Generated names',
  says: 'The engine generated the name.',
  why: 'Each engine generates names for unnamed objects in its own way.',
  verdict: 'equivalent',
};

export const truncatedName: RuleText = {
  id: 'name.truncated',
  title: 'Truncated names',
  says: 'One side has only the first 63 bytes of the same name.',
  why: 'PostgreSQL truncates longer names and reports that only in a notice.',
  verdict: 'equivalent',
};

export const renamed: RuleText = {
  id: 'name.renamed',
  title: 'The same object under another name',
  says: 'Both sides have the object, under different names.',
  why: 'It does the same, but a migration that drops or alters it by name fails on one side.',
  verdict: 'lossy',
};

export const namingConvention: RuleText = {
  id: 'name.convention',
  title: 'Two naming conventions',
  says: 'One side uses another naming convention, such as createdAt for created_at.',
  why: 'The objects are the same, but a statement that names them works on one side only, unless the application translates the names.',
  verdict: 'different',
  impact: 'behaviour',
};

export const namespacePrefix: RuleText = {
  id: 'name.namespace-prefix',
  title: 'Names with a prefix for a namespace',
  says: 'The policy maps the prefix of the name to a namespace of the other side.',
  why: 'SQLite has no namespaces, so auth.users is often auth_users there.',
  verdict: 'equivalent',
};

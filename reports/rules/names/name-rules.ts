import type { RuleText } from '../rule.ts';

/** Rules about objects that are the same under two names. */
export const engineMadeName: RuleText = {
  id: 'name.engine-made',
  title: 'Names that an engine made up',
  says: 'The name was made up by an engine, not given by anyone.',
  why: 'Every engine names what nobody named in its own way.',
  verdict: 'equivalent',
};

export const truncatedName: RuleText = {
  id: 'name.truncated',
  title: 'Names that an engine cut',
  says: 'One side keeps only the first 63 bytes of the same name.',
  why: 'PostgreSQL cuts longer names and says so only in a notice.',
  verdict: 'equivalent',
};

export const renamed: RuleText = {
  id: 'name.renamed',
  title: 'The same object under another name',
  says: 'Both sides have the object, under different names.',
  why: 'It does the same; a migration that drops or alters it by name fails on one side.',
  verdict: 'lossy',
};

export const namingConvention: RuleText = {
  id: 'name.convention',
  title: 'Two naming conventions',
  says: 'One side writes the names in another convention, as createdAt for created_at.',
  why: 'The objects are the same; a statement that names them works on one side only, unless the application translates.',
  verdict: 'different',
  impact: 'behaviour',
};

export const namespacePrefix: RuleText = {
  id: 'name.namespace-prefix',
  title: 'Names that carry a prefix for a namespace',
  says: 'The policy takes the prefix of the name for a namespace of the other side.',
  why: 'SQLite has no namespaces, so that what is auth.users elsewhere is often written auth_users.',
  verdict: 'equivalent',
};

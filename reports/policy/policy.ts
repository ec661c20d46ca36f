import type { Kind } from '../../introspection/index.ts';
import type { Severity } from '../report/report.ts';

/**
 * The policy. Globs: `*` matches any characters, `?` matches one. An object is written as
 * `table` or `table.column`, with or without its namespace; the name of a table includes everything that belongs to it.
 */
export interface Policy {
  /** The first entry that matches decides. */
  readonly severities?: readonly SeverityRule[];
  readonly accept?: readonly Acceptance[];
  readonly ignore?: readonly IgnoredObjects[];
  readonly owned?: readonly OwnedObjects[];
  /** Globs of further tables in which a tool keeps its own records. */
  readonly bookkeeping?: readonly string[];
  /** Globs of namespaces and relations; empty or absent: all. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /**
   * The namespaces of the actual side by those of the expected one that they are taken for. On either side
   * `main.auth_*` means the objects with that prefix in `main`.
   */
  readonly namespaces?: Readonly<Record<string, string>>;
  /** Where an entry was written, by its path: `evenkeel.yaml:12:5` for `accept.0`. */
  readonly places?: Readonly<Record<string, string>>;
}

export interface SeverityRule {
  /** A glob of rules. */
  readonly rule: string;
  readonly kind?: Kind;
  readonly object?: string;
  readonly severity: Severity | 'ignore';
}

/** Accepted findings: the one with an id, or those of a rule about some objects. The id can be that of one difference in a finding; `object` beside it is for people. */
export interface Acceptance {
  readonly finding?: string;
  readonly rule?: string;
  readonly object?: string;
  /** Beside the rule, instead of the object: a glob of files of migrations. */
  readonly file?: string;
  readonly reason: string;
  readonly owner?: string;
  readonly ticket?: string;
  /** Its last day, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** Objects to leave out: those of the glob, or the partitions of a table that only one side has. */
export type IgnoredObjects = { readonly reason?: string } & (
  | { readonly object: string; readonly kind?: Kind; readonly partitionsOf?: never }
  | {
      /** A glob of tables. */
      readonly partitionsOf: string;
      /** A glob of its partitions; absent: all. */
      readonly object?: string;
      readonly kind?: never;
    }
);

/** Objects in the same database that another team maintains. */
export interface OwnedObjects {
  /** A glob of namespaces and relations. */
  readonly object: string;
  /** For people: `the billing service`. */
  readonly by: string;
}

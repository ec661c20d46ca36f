import type { Policy, SystemNeeds } from '../../reports/index.ts';
import type { AcceptedEntry } from '../config/accepted-file.ts';

/** A database as an audit meets it. */
export interface NamedSource {
  readonly name: string;
  /** As `readSource` takes it; may hold secrets. */
  readonly source: string;
}

/** Which databases are held against which. */
export type Pairing =
  | { readonly kind: 'pair'; readonly expected: NamedSource; readonly actual: NamedSource }
  | { readonly kind: 'reference'; readonly reference: NamedSource; readonly members: readonly NamedSource[] }
  /** What most members agree on is expected of the others. */
  | { readonly kind: 'majority'; readonly members: readonly NamedSource[] }
  /** Every namespace of one database whose name matches the glob is a member. */
  | {
      readonly kind: 'schemas';
      readonly reference: NamedSource;
      readonly of: NamedSource;
      readonly like: string;
    };

/** All that one run of an audit needs to know. Plain data, fit for another thread. */
export interface AuditJob {
  readonly audit: string;
  readonly pairing: Pairing;
  readonly policy: Policy;
  /** Differences accepted one by one; each judged database takes those that are meant for it. */
  readonly accepted?: readonly AcceptedEntry[];
  readonly systems: SystemNeeds;
  /** Absolute; where relative paths in sources begin. By default the working directory. */
  readonly folder?: string | undefined;
}

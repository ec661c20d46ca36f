import type { MigrationRemark, Policy, SystemNeeds } from '../../reports/index.ts';
import type { AcceptedEntry } from '../config/accepted-file.ts';

/** A database of an audit. */
export interface NamedSource {
  readonly name: string;
  /** The source for `readSource`; may contain secrets. */
  readonly source: string;
}

/** Which databases are compared. `Database` identifies one: its source in a run, its name in a configuration. */
export type PairingOf<Database> =
  | { readonly kind: 'pair'; readonly expected: Database; readonly actual: Database }
  | { readonly kind: 'reference'; readonly reference: Database; readonly members: readonly Database[] }
  /** Each member is compared with what most members have. */
  | { readonly kind: 'majority'; readonly members: readonly Database[] }
  /** Every namespace of one database whose name matches the glob is a member. */
  | { readonly kind: 'schemas'; readonly reference: Database; readonly of: Database; readonly like: string };

export type Pairing = PairingOf<NamedSource>;

/** The input of one run of an audit. Plain data, for another thread. */
export interface AuditJob {
  readonly audit: string;
  readonly pairing: Pairing;
  readonly policy: Policy;
  /** Differences accepted one by one, for one actual database or for all. */
  readonly accepted?: readonly AcceptedEntry[];
  readonly systems: SystemNeeds;
  /** Of a fleet: only the pair of this member is compared. */
  readonly member?: string | undefined;
  /** Whether migrations are run step by step, and their files are compared too; only of a pair. `strict`: up to the first failure. */
  readonly inSteps?: true | 'strict' | undefined;
  /** Of migrations in steps: whether each file is undone and done again, too. */
  readonly roundTrip?: true | undefined;
  /** Of migrations in steps: what is known to be wrong with files, beside what running them shows. */
  readonly remarks?: readonly MigrationRemark[];
  /** Whether its sources may name commands: they come from the command line or from evenkeel.yaml. */
  readonly mayRun?: true | undefined;
  /** Absolute; where relative paths in sources begin. By default the working directory. */
  readonly folder?: string | undefined;
}

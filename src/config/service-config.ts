import type { Policy, Severity, SystemNeeds } from '../../reports/index.ts';
import type { AcceptedEntry } from './accepted-file.ts';

/** A whole configuration: checked, with names and secrets resolved. Durations are milliseconds. */
export interface ServiceConfig {
  /** The file it was read from, for people. */
  readonly origin: string;
  readonly databases: ReadonlyMap<string, DatabaseConfig>;
  readonly audits: ReadonlyMap<string, AuditConfig>;
  readonly store: StoreConfig;
  readonly service: ServiceSettings;
  readonly channels: ReadonlyMap<string, ChannelConfig>;
  readonly access: AccessConfig;
}

export interface DatabaseConfig {
  readonly name: string;
  /** The source with its passwords: never show it. Paths of files are absolute. */
  readonly source: string;
  /** How long one statement that reads it may take. */
  readonly timeoutMs: number;
}

export interface AuditConfig {
  readonly name: string;
  /** Absent: it runs on request. */
  readonly schedule?: ScheduleConfig;
  /** How long a run may take. */
  readonly timeoutMs: number;
  /** Names of channels. */
  readonly notify: readonly string[];
  /** Whether everyone may see its badge. */
  readonly publicBadge: boolean;
  /** The audit's own entries before those of the top level, with the places of all. */
  readonly policy: Policy;
  /** The accepted differences of this audit. */
  readonly accepted: readonly AcceptedEntry[];
  readonly systems: SystemNeeds;
  readonly pairing: Pairing;
}

export interface ScheduleConfig {
  /** A cron expression for croner: five fields, or six with seconds in front. */
  readonly cron: string;
  /** A time zone of the IANA database. */
  readonly zone: string;
  /** The longest random delay of a start. */
  readonly jitterMs: number;
}

/** What an audit compares. All texts but `like` and the schema are names of databases; members are sorted by name. */
export type Pairing =
  | { readonly kind: 'pair'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'reference'; readonly reference: string; readonly members: readonly string[] }
  | { readonly kind: 'majority'; readonly members: readonly string[] }
  | SchemasPairing;

/** The schemas of one database whose names match a glob, each against one schema of the reference. */
interface SchemasPairing {
  readonly kind: 'schemas';
  readonly reference: string;
  /** Absent: the default schema of the reference (`public`, `main`). It is not a member, even if the glob matches it. */
  readonly referenceSchema?: string;
  readonly of: string;
  /** A glob: `*` matches any characters, `?` matches one. */
  readonly like: string;
}

export interface StoreConfig {
  /** `sqlite:` and an absolute path, or `postgres://…`; with its password. */
  readonly url: string;
  /** Runs older than this are removed. */
  readonly keepDays: number;
  /** How many runs of each audit are kept. */
  readonly keepRuns: number;
}

export interface ServiceSettings {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Runs at the same time. */
  readonly atOnce: number;
  /** Reads of one database server at the same time. */
  readonly atOncePerServer: number;
  /** Web origins whose pages may call the API: `https://grafana.example.com`. */
  readonly origins: readonly string[];
  /** Addresses and subnets of proxies whose X-Forwarded-For is trusted. */
  readonly proxies: readonly string[];
  /** Requests a minute that one caller may make. */
  readonly rate: number;
  /** The URL under which people reach the service, without a slash at its end. Absent: notifications have no links. */
  readonly publicUrl?: string;
}

interface ChannelBase {
  readonly name: string;
  /** With its secrets. */
  readonly url: string;
  /** The lowest severity that is sent. */
  readonly atLeast: Severity;
  /** Absent: no reminders. */
  readonly remindMs?: number;
}

interface HttpChannel extends ChannelBase {
  /** Whether the URL may lead into a private network. */
  readonly allowPrivate: boolean;
}

interface WebhookChannel extends HttpChannel {
  readonly kind: 'webhook';
  /** The key that signs messages. */
  readonly secret?: string;
}

interface SlackChannel extends HttpChannel {
  readonly kind: 'slack';
}

interface MailChannel extends ChannelBase {
  readonly kind: 'mail';
  readonly sender: string;
  /** Addresses; never empty. */
  readonly to: readonly string[];
}

export type ChannelConfig = WebhookChannel | SlackChannel | MailChannel;

export interface AccessConfig {
  readonly oidc?: OidcConfig;
}

/** The issuer of tokens that are accepted in addition to those of the store. */
export interface OidcConfig {
  readonly issuer: string;
  readonly audience: string;
  /** The claim that holds the scopes. */
  readonly scopes: string;
}

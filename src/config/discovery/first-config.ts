import type { FoundDatabase } from './found-database.ts';

/** The audit that a first configuration has. */
export const FIRST_AUDIT = 'parity';

/** The two databases to compare first: a file and a server, if there are both. */
export function firstPair(found: readonly FoundDatabase[]): FirstPair | undefined {
  const expected = found.find(({ isServer }) => !isServer) ?? found[0];
  const actual =
    found.find((database) => database !== expected && database.isServer) ??
    found.find((database) => database !== expected);
  return expected === undefined || actual === undefined ? undefined : [expected, actual];
}

/** What a first configuration is made of. */
export interface FirstConfig {
  readonly found: readonly FoundDatabase[];
  /** The two that are compared. */
  readonly pair: FirstPair | undefined;
  /** The path of the JSON Schema of configurations. */
  readonly schema: string;
}

/** The databases to compare: as it should be, and what is compared with it. */
export type FirstPair = readonly [FoundDatabase, FoundDatabase];

/** A commented configuration of what was found. */
export function renderFirstConfig({ found, pair, schema }: FirstConfig): string {
  return [`# yaml-language-server: $schema=${schema}`, HEAD, databasesText(found), auditsText(pair), REST].join('\n');
}

const HEAD = `# Your databases, and how to audit them. \`evenkeel config check\` shows how Evenkeel understands this file.

# Databases by name: postgres://…, sqlite: and a path (relative to this file), snapshot:file.json, migrations:folder …
# \${NAME} is filled in from the environment and \${file:/path} from a file, so this file needs no password.`;

const NO_DATABASES = `databases: {}
#   app: sqlite:./app.db
#   production: '\${DATABASE_URL}'
`;

function databasesText(found: readonly FoundDatabase[]): string {
  if (found.length === 0) return NO_DATABASES;
  const lines = found.map(({ name, url, where }) => `  ${quoted(name)}: ${quoted(url)} # from ${where}\n`);
  return `databases:\n${lines.join('')}`;
}

function auditsText(pair: FirstPair | undefined): string {
  const [expected, actual] = pair === undefined ? ['app', 'production'] : pair.map(({ name }) => quoted(name));
  const lines = [
    'audits:',
    `  ${FIRST_AUDIT}:`,
    `    expected: ${expected} # the schema as it should be`,
    `    actual: ${actual} # is compared with it`,
    "    # schedule: '*/15 * * * *'",
    '    # zone: Europe/Zurich',
    '    # notify: [team]',
  ];
  const text = pair === undefined ? lines.map((line) => `# ${line}`) : lines;
  return [
    '# What is compared with what. `evenkeel audit parity` does it now, `evenkeel serve` on its schedule.',
    ...text,
    '',
  ].join('\n');
}

const REST = `# Channels for notifications about drift.
# notify:
#   team: { webhook: 'https://hooks.example.com/evenkeel', secret: '\${HOOK_SECRET}' }

# Parts of the application, and the tables and columns they need.
# systems:
#   search: { needs: [posts, posts.title] }

# What you accept or ignore.
# policy:
#   accept:
#     - { rule: column.default, object: users.created_at, reason: the application always sends it, until: 2027-03-31 }
`;

/** JSON is YAML; plain where it cannot be misread. */
function quoted(text: string): string {
  return /^[a-z_][a-z0-9_-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(text)
    ? text
    : JSON.stringify(text);
}

import { randomBytes } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { connectedClient } from './connected-client.ts';

/** An empty database, and the role that owns it. */
export interface ScratchPlace {
  /** Of the database, and of the role where it has one of its own. */
  readonly name: string;
  /** The URL of the database as its owner, with the password. */
  readonly url: string;
}

export interface PlaceContent {
  /** The owner is made a member of them; those that are not there are created. Only for a server of our own. */
  readonly roles: readonly string[];
  readonly extensions: readonly string[];
}

interface Rights {
  readonly superuser: boolean;
  readonly createsRoles: boolean;
  readonly version: number;
}

const RIGHTS = `
  SELECT rolsuper AS superuser, rolsuper OR rolcreaterole AS "createsRoles",
    current_setting('server_version_num')::int AS version
  FROM pg_roles WHERE rolname = current_user`;

/** PostgreSQL keeps lower numbers for what initdb makes. https://www.postgresql.org/docs/current/system-catalog-initial-data.html */
const FIRST_OID = 16_384;

/**
 * Creates a database whose owner may do nothing outside of it: a new role, where the server's URL leads to one that may
 * create roles, else that very role.
 */
export async function createScratchPlace(server: string, { roles, extensions }: PlaceContent): Promise<ScratchPlace> {
  const name = `evenkeel_scratch_${randomBytes(10).toString('hex')}`;
  const admin = await connected(server);
  try {
    const rights = await rightsOf(admin);
    if (!rights.createsRoles) {
      await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
      await prepare(placeUrl(server, name), extensions.map(creationOf));
      return { name, url: placeUrl(server, name) };
    }
    const password = randomBytes(18).toString('base64url');
    await admin.query(`CREATE ROLE ${name} LOGIN PASSWORD ${escapeLiteral(password)}`);
    if (!rights.superuser) await admin.query(`GRANT ${name} TO CURRENT_USER`);
    await admin.query(`CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0`);
    for (const role of roles) await addRole(admin, role, name);
    // From version 15 on the schema belongs to the owner of the database anyway.
    const owning = rights.version < 150_000 ? [`ALTER SCHEMA public OWNER TO ${name}`] : [];
    await prepare(placeUrl(server, name), [...owning, ...extensions.map(creationOf)]);
    return { name, url: placeUrl(server, name, password) };
  } catch (error) {
    await dropScratchPlace(server, name);
    throw error;
  } finally {
    await admin.end();
  }
}

/** Removes the database with all sessions in it, and its role. What is not there is fine. */
export async function dropScratchPlace(server: string, name: string): Promise<void> {
  const admin = await connected(server);
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    if ((await rightsOf(admin)).createsRoles) await admin.query(`DROP ROLE IF EXISTS ${name}`);
  } finally {
    await admin.end();
  }
}

function connected(url: string): Promise<Client> {
  return connectedClient({ connectionString: url, connectionTimeoutMillis: 10_000 });
}

async function rightsOf(admin: Client): Promise<Rights> {
  const { rows } = await admin.query<Rights>(RIGHTS);
  return rows[0] ?? { superuser: false, createsRoles: false, version: 0 };
}

/** Other roles are not changed: a script could name a superuser. */
async function addRole(admin: Client, role: string, member: string): Promise<void> {
  const { rows } = await admin.query<{ ours: boolean }>(
    `SELECT oid >= $2 AND NOT rolsuper AND NOT rolcanlogin AS ours FROM pg_roles WHERE rolname = $1`,
    [role, FIRST_OID],
  );
  if (rows.length === 0) await admin.query(`CREATE ROLE ${escapeIdentifier(role)} NOLOGIN`);
  if (rows[0]?.ours !== false) await admin.query(`GRANT ${escapeIdentifier(role)} TO ${member}`);
}

function creationOf(extension: string): string {
  return `CREATE EXTENSION IF NOT EXISTS ${escapeIdentifier(extension)} CASCADE`;
}

/** Runs statements in the new database with the rights of the server's role. */
async function prepare(database: string, statements: readonly string[]): Promise<void> {
  if (statements.length === 0) return;
  const admin = await connected(database);
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/** The database by the server's URL; as the role of its name where there is a password for it. */
function placeUrl(server: string, name: string, password?: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  url.searchParams.delete('dbname');
  if (password === undefined) return url.href;
  for (const parameter of ['user', 'password']) url.searchParams.delete(parameter);
  url.username = name;
  url.password = password;
  return url.href;
}

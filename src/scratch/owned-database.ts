import { randomBytes } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { connectedClient } from './connected-client.ts';

/** An empty database, and the role that owns it. */
export interface OwnedDatabase {
  /** The name of the database, and of its role if it has one of its own. */
  readonly name: string;
  /** The URL of the database as its owner, with the password. */
  readonly url: string;
}

export interface DatabaseContent {
  /** The owner becomes a member of these roles; missing ones are created. Only for a server of our own. */
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

/** The first oid of user-created objects. https://www.postgresql.org/docs/current/system-catalog-initial-data.html */
const FIRST_OID = 16_384;

/**
 * Creates a database with an owner that has no rights outside of it. The owner is a new role, if the role in the server's URL
 * may create roles; otherwise it is that role itself.
 */
export async function createOwnedDatabase(
  server: string,
  { roles, extensions }: DatabaseContent,
): Promise<OwnedDatabase> {
  const name = `evenkeel_scratch_${randomBytes(10).toString('hex')}`;
  const admin = await connected(server);
  try {
    const rights = await rightsOf(admin);
    if (!rights.createsRoles) {
      await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
      await prepare(urlOf(server, name), extensions.map(creationOf));
      return { name, url: urlOf(server, name) };
    }
    const password = randomBytes(18).toString('base64url');
    await admin.query(`CREATE ROLE ${name} LOGIN PASSWORD ${escapeLiteral(password)}`);
    if (!rights.superuser) await admin.query(`GRANT ${name} TO CURRENT_USER`);
    await admin.query(`CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0`);
    for (const role of roles) await addRole(admin, role, name);
    // Since version 15 the schema belongs to the owner of the database.
    const owning = rights.version < 150_000 ? [`ALTER SCHEMA public OWNER TO ${name}`] : [];
    await prepare(urlOf(server, name), [...owning, ...extensions.map(creationOf)]);
    return { name, url: urlOf(server, name, password) };
  } catch (error) {
    await dropOwnedDatabase(server, name);
    throw error;
  } finally {
    await admin.end();
  }
}

/** Drops the database, after ending its sessions, and its role. Missing ones are ignored. */
export async function dropOwnedDatabase(server: string, name: string): Promise<void> {
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

/**
 * Creates the role if it is missing, and makes the owner its member. A superuser, a role with login or a role of the system
 * gets no new member, because a script could name one.
 */
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

/** The URL of the database on the server; with a password, for the role with the same name. */
function urlOf(server: string, name: string, password?: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  url.searchParams.delete('dbname');
  if (password === undefined) return url.href;
  for (const parameter of ['user', 'password']) url.searchParams.delete(parameter);
  url.username = name;
  url.password = password;
  return url.href;
}

/** The numbers of Prisma's column types. */
const BOOLEAN = 5;
const TEXT = 7;
const INT32 = 0;

interface PrismaConnection {
  readonly provider: string;
  /** Where unqualified names are; undefined: the engine has no schemas. */
  readonly schemaName: string | undefined;
  /** The major version that the server would have. */
  readonly major: number;
}

interface Question {
  readonly sql: string;
}

/**
 * What Prisma's engine takes for a connection. To write the SQL of a schema it asks PostgreSQL only whether its schema is there,
 * and for the version; it asks SQLite nothing. Any other question fails, so that no answer is made up.
 */
export function prismaAdapter({ provider, schemaName, major }: PrismaConnection): object {
  const adapter = {
    provider,
    adapterName: 'evenkeel',
    async queryRaw({ sql }: Question) {
      if (!/^SELECT EXISTS\(.*pg_namespace.*\), version\(\), current_setting\('server_version_num'\)/s.test(sql))
        throw unexpected(sql);
      return {
        columnNames: ['exists', 'version', 'numeric_version'],
        columnTypes: [BOOLEAN, TEXT, INT32],
        rows: [[true, `PostgreSQL ${major}.0`, major * 10_000]],
      };
    },
    executeRaw: async ({ sql }: Question) => Promise.reject(unexpected(sql)),
    executeScript: async (sql: string) => Promise.reject(unexpected(sql)),
    startTransaction: async () => Promise.reject(unexpected('BEGIN')),
    getConnectionInfo: () => ({ schemaName, supportsRelationJoins: true }),
    dispose: async () => {},
  };
  const connect = async () => adapter;
  return { provider, adapterName: adapter.adapterName, connect, connectToShadowDb: connect };
}

function unexpected(sql: string): Error {
  return new Error(`Prisma's engine asks for a database: ${sql}`);
}

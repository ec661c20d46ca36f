import { suggestion } from '../../../../nearest.ts';

/** The options that Evenkeel uses. */
const OURS: readonly string[] = [
  'host',
  'port',
  'user',
  'password',
  'dbname',
  'options',
  'schema',
  'reader',
  'with',
  'sslmode',
  'ssl',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslpassword',
  'connect_timeout',
  'statement_timeout',
  'lock_timeout',
];

/**
 * Options for libpq and for drivers of applications that do not change which schema is read: accepted and
 * ignored. https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS
 */
const LEFT_ALONE: readonly string[] = [
  'application_name',
  'fallback_application_name',
  'channel_binding',
  'client_encoding',
  'gssdelegation',
  'gssencmode',
  'gsslib',
  'keepalives',
  'keepalives_count',
  'keepalives_idle',
  'keepalives_interval',
  'krbsrvname',
  'load_balance_hosts',
  'max_protocol_version',
  'min_protocol_version',
  'require_auth',
  'requirepeer',
  'ssl_max_protocol_version',
  'ssl_min_protocol_version',
  'sslcertmode',
  'sslcompression',
  'sslcrl',
  'sslcrldir',
  'sslnegotiation',
  'sslsni',
  'target_session_attrs',
  'tcp_user_timeout',
  'uselibpqcompat',
  // Prisma, Rails, SQLAlchemy, pgx, JDBC, sqlx, node-postgres and poolers
  'connection_limit',
  'pool_timeout',
  'pool',
  'pool_size',
  'pool_min_conns',
  'pool_max_conns',
  'pool_max_conn_lifetime',
  'pool_max_conn_idle_time',
  'pool_health_check_period',
  'pgbouncer',
  'pooled',
  'max',
  'socket_timeout',
  'timeout',
  'statement_cache_size',
  'statement_cache_capacity',
  'statement_cache_mode',
  'default_query_exec_mode',
  'prepared_statements',
  'prepare_threshold',
  'preparethreshold',
  'encoding',
  'sslaccept',
  'sslidentity',
  'sslfactory',
  'currentschema',
  'search_path',
  'timezone',
  'serverversion',
  'charset',
  'supa',
  'workaround',
];

/** `has the unknown option "shema"; did you mean "schema"?`; undefined for one that is known. */
export function unknownOptionWhy(name: string): string | undefined {
  if (isKnownOption(name)) return undefined;
  return `has the unknown option "${name}"${suggestion(name, OURS) || `; known are ${OURS.join(', ')}.`}`;
}

export function isKnownOption(name: string): boolean {
  return OURS.includes(name) || LEFT_ALONE.includes(name.toLowerCase());
}

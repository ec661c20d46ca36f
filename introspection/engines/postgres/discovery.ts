import type { Discovery } from '../../discovery.ts';

export const discovery: Discovery = {
  files: null,
  source: /^postgres(?:ql)?:\/\/./i,
  words: ['POSTGRES', 'PG'],
  containers: {
    image: /(?:^|[/-])(?:postgres|postgis|timescaledb|pgvector)/i,
    port: '5432',
    user: { variable: 'POSTGRES_USER', otherwise: 'postgres' },
    database: 'POSTGRES_DB',
    password: 'POSTGRES_PASSWORD',
  },
  addressOf(source) {
    const { hostname = '', port = '', pathname = '' } = URL.parse(source) ?? {};
    return hostname === '' ? undefined : `${hostname.replace('127.0.0.1', 'localhost')}:${port || '5432'}${pathname}`;
  },
};

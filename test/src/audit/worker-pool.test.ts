import { expect, test } from 'vitest';
import { openWorkerPool } from '../../../src/audit/worker-pool.ts';

const nowhere = { name: 'shop', source: 'postgres://app@127.0.0.1:1/shop' };
const reference = { name: 'shop/public', source: `${nowhere.source}?schema=public` };

test('an error of a thread keeps its code and its message', async () => {
  const pool = openWorkerPool(1);
  try {
    const pairing = { kind: 'schemas', reference, of: nowhere, like: 'tenant_*' } as const;
    const job = { audit: 'tenants', pairing, policy: {}, systems: {} };
    const refused = pool.audit(job, { signal: new AbortController().signal, onStep: () => {} });
    await expect(refused).rejects.toMatchObject({
      code: 'E_SOURCE_UNREACHABLE',
      message: expect.stringContaining('127.0.0.1:1'),
    });
  } finally {
    await pool.close();
  }
});

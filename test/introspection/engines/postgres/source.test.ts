import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { introspect, redactSource } from '../../../../introspection/index.ts';

describe('a password is never shown', () => {
  it.for([
    ['postgres://me:s3cret@host:5432/db?sslmode=require', 'postgres://me@host:5432/db?sslmode=require'],
    ['postgresql://:s3cret@host/db', 'postgresql://host/db'],
    ['postgres://me@host/db', 'postgres://me@host/db'],
    ['postgres://host/db?user=me&password=s3cret&schema=a', 'postgres://host/db?user=me&password=***&schema=a'],
    ['postgres:///db?host=/run&p%61ssword=s3cret', 'postgres:///db?host=/run&p%61ssword=***'],
    ['postgres://host/db?sslpassword=s3cret&sslkey=/s3cret', 'postgres://host/db?sslpassword=***&sslkey=***'],
    ['postgres://me:s3/cret@host/db', 'postgres://me@host/db'],
    ['postgres://me:1/s3cret@host/db', 'postgres://me@host/db'],
    ['postgres://me:1?s3cret@host/db', 'postgres://me@host/db'],
    ['postgres://me:s3@cret@host/db', 'postgres://me@host/db'],
    ['postgres://me:s3%cret@host', 'postgres://me@host'],
    ['postgres://me@host/db?statement_timeout=5&schema=a&connect_timeout=2', 'postgres://me@host/db?schema=a'],
    ['postgres://me@host/db?lock_timeout=5', 'postgres://me@host/db'],
    ['postgres:me:s3cret@host/db', 'postgres:me@host/db'],
    ['postgres://me:s3@cr/et#x@host/db', 'postgres://me@host/db'],
    ['postgres://me:s3@cr?et@host/db', 'postgres://me@host/db'],
    ['postgres://me:s3@cr?et=1@host/db', 'postgres://me@host/db'],
    ['postgres://me:s3#cret@host/db', 'postgres://me@host/db'],
    ['postgres://me:1?user=x@host/db', 'postgres://me@host/db'],
    ['postgres://me:s3cret', 'postgres://me:***'],
    ['postgres://me:s3cret/db', 'postgres://me:***'],
    ['postgres://host/db?password=s3&cret', 'postgres://host/db?password=***&***'],
    ['postgres://host:5432/db?user=me@tenant', 'postgres://host:5432/db?user=me@tenant'],
    ['postgres://[::1]:5432/db', 'postgres://[::1]:5432/db'],
    ['postgres:/me:s3cret@host/db?schema=a', 'postgres:/me@host/db?schema=a'],
  ])('%s', ([source, redacted]) => {
    expect(redactSource(source ?? '')).toBe(redacted);
  });

  it('whatever its characters', () => {
    const secret = fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => `<${text}>`);
    fc.assert(
      fc.property(secret, (password) => {
        expect(redactSource(`postgres://me:${encodeURIComponent(password)}@host/db`)).toBe('postgres://me@host/db');
        expect(redactSource(`postgres://me:${password}@host/db`)).not.toContain(password);
      }),
    );
  });
});

describe('an invalid source is refused before anything is opened', () => {
  it.for([
    ['postgres://host:port/db', 'is not a valid URL'],
    ['postgres:me@host/db', 'begins without //'],
    ['postgres:/host/db', 'begins without //'],
    ['postgres:', 'begins without //'],
    ['postgres://host:99999/db', 'is not a valid URL'],
    ['postgres://host/db?port=0', 'has the wrong port "0"'],
    ['postgres://me:50%@host/db', 'contains a % that encodes nothing'],
    [
      'postgres://me:p@ss/w#rd@host/db',
      'source "postgres://me@host/db" contains a character with a special meaning in URLs',
    ],
    [
      'postgres://me:p@ss?w=1@host/db',
      'source "postgres://me@host/db" contains a character with a special meaning in URLs',
    ],
    [
      'postgres://me:1/ss@host/db',
      'source "postgres://me@host/db" contains a character with a special meaning in URLs',
    ],
    ['postgres://me:p#ss@host/db', '%40 for @, %2F for /, %3F for ?, %23 for #'],
    ['postgres://host/db?password=p&ss', 'has an option without a value: write name=value, and %26 for &'],
    ['postgres://host/db?shema=a', 'has the unknown option "shema"; did you mean "schema"?'],
    ['postgres://host/db?conect_timeout=2', 'has the unknown option "conect_timeout"; did you mean "connect_timeout"'],
    ['postgres://host/db?Schema=a', 'has the unknown option "Schema"; did you mean "schema"?'],
    ['postgres://host/db?zzzzzzzz=1', 'has the unknown option "zzzzzzzz"; known are host, port, user'],
    ['postgres://host/db?toString=1', 'has the unknown option "toString"'],
    ['sqlite:///srv/app.db?mod=ro', 'has the unknown option "mod"; did you mean "mode"'],
    ['sqlite:///srv/app.db?schema=a', 'has the unknown option "schema"; a SQLite file needs none.'],
    ['postgres://host/db?reader=both', 'asks for the unknown reader "both"'],
    ['postgres://host/db?with=everything', 'has the unknown value with="everything"'],
    ['postgres://host/db?sslmode=maybe', 'says sslmode=maybe'],
    ['postgres://host/db?connect_timeout=soon', 'says connect_timeout=soon'],
    ['postgres://host/db?sslmode=verify-full&sslrootcert=/no/such/file', 'that sslrootcert of the source'],
  ])('%s', async ([source, fault]) => {
    const refusal = introspect(source ?? '');
    await expect(refusal).rejects.toMatchObject({ name: 'IntrospectionError', code: 'E_SOURCE_INVALID' });
    await expect(refusal).rejects.toThrow(fault);
  });
});

describe('options of other programs in a URL are ignored', () => {
  it.for([
    'postgres://me:p%40ss%2Fw%23rd@127.0.0.1:1/db?pgbouncer=true&connection_limit=1',
    'postgres://me:p@ss:w[o]rd x@127.0.0.1:1/db?channel_binding=require&target_session_attrs=any',
    'postgres://127.0.0.1:1/db?user=me@tenant&sslmode=require',
  ])('%s', async (source) => {
    await expect(introspect(source)).rejects.toMatchObject({ code: 'E_SOURCE_UNREACHABLE' });
  });
});

import { writeFile } from 'node:fs/promises';
import { expect, inject, test, vi } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { patience } from '../../support/patience.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

vi.setConfig({ testTimeout: patience(60) });

/** Milliseconds; a server ends an unfinished login after 60,000. */
const AT_ONCE = patience(10);

test('the process ends at once after a failed login, whichever side closed the connection', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('a.sql'), 'CREATE TABLE a (id integer);');
  const open = new URL(inject('postgresServer'));
  const [none, wrong] = [new URL(open), new URL(open)];
  none.password = '';
  wrong.password = 'wrong';
  const store = (url: URL) => `store: { url: "${url.href}" }\n`;
  await writeFile(folder.file('evenkeel.yaml'), store(none));
  const env = { HOME: folder.path, PGPASSFILE: folder.file('none') };
  for (const [args, scratch] of [
    [['snapshot', none.href], none],
    [['snapshot', wrong.href], none],
    [['snapshot', 'sql:a.sql?engine=postgres'], none],
    [['token', 'list'], none],
  ] as const) {
    const start = performance.now();
    const ended = await evenkeel(args, { cwd: folder.path, env: { ...env, EVENKEEL_SCRATCH_URL: scratch.href } });
    expect(ended.code, ended.stdout).toBeGreaterThan(0);
    expect(ended.stderr).not.toContain('bug in Evenkeel');
    expect(performance.now() - start, args.join(' ')).toBeLessThan(AT_ONCE);
  }
});

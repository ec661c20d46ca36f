import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const SECRET = 'hunter2';
const CONFIG = `databases:
  app: sqlite:./app.db
  production: 'postgres://app:\${PASSWORD}@db.example.com/app'
audits:
  parity:
    expected: app
    actual: production
    schedule: '30 4 31 12 *'
    zone: Europe/Zurich
    jitter: 30s
    notify: [team, post]
  fleet: { reference: app, members: ['prod*'] }
notify:
  team: { webhook: 'https://hooks.example.com/\${PASSWORD}', secret: '\${PASSWORD}' }
  post: { mail: 'smtp://app:\${PASSWORD}@mail.example.com', sender: a@example.com, to: [b@example.com] }
store: { url: 'postgres://app:\${PASSWORD}@db.example.com/evenkeel' }
`;

test('a correct configuration is shown with its next runs and without secrets', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), CONFIG);
  const { code, stdout, stderr } = await evenkeel(['config', 'check'], {
    cwd: folder.path,
    env: { PASSWORD: SECRET },
  });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^evenkeel.yaml is right.\n/);
  expect(stdout).toContain('  production  postgres://app@db.example.com/app (read within 2m)\n');
  expect(stdout).toContain('  parity  expected app, actual production\n');
  expect(stdout).toContain('runs at 30 4 31 12 * in Europe/Zurich, up to 30s later\n');
  expect(stdout.match(/20\d\d-12-31 04:30:00 \+01:00\n/g)).toHaveLength(3);
  expect(stdout).toContain('notifies team, post\n');
  expect(stdout).toContain('reference app, 1 member: production\n');
  expect(stdout).toContain('  team  webhook at hooks.example.com, signed\n');
  expect(stdout).not.toContain(SECRET);
});

test('an incorrect configuration ends with 3 and the place of the mistake', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('other.yaml'), CONFIG);
  const check = (...args: readonly string[]) => evenkeel(['config', 'check', ...args], { cwd: folder.path });
  expect(await check('other.yaml')).toEqual({
    code: 3,
    stdout: '',
    stderr:
      'evenkeel: other.yaml:3:3: "databases.production" needs the environment variable PASSWORD, which is not set.\n',
  });
  const { code, stderr } = await check();
  expect(stderr).toBe('evenkeel: Cannot read the configuration "evenkeel.yaml": there is no such file.\n');
  expect(code).toBe(3);
});

test('the samples in the manual are valid configurations', async () => {
  const manual = await readFile(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
  const samples = [...manual.matchAll(/```yaml\n(.*?)```/gs)].map(([, sample = '']) => sample);
  expect(samples.length).toBeGreaterThan(0);
  for (const sample of samples) {
    await using folder = await scratchFolder();
    await writeFile(folder.file('db-password'), SECRET);
    await writeFile(folder.file('evenkeel.yaml'), sample.replaceAll('/run/secrets/', './'));
    const env = { STAGING_URL: 'postgres://x', HOOK_SECRET: SECRET, MAIL_PASSWORD: SECRET };
    expect(await evenkeel(['config', 'check'], { cwd: folder.path, env })).toMatchObject({ code: 0, stderr: '' });
  }
});

import { expect, test } from 'vitest';
import { formats } from '../../../reports/index.ts';
import { formatNames } from '../../../src/cli/format-option.ts';
import { evenkeel } from '../../support/command-line.ts';

const commands = ['audit', 'snapshot', 'init', 'config', 'explain', 'demo'];

test.each([['--help'], ...commands.map((command) => [command, '--help'])])(
  '%s %s prints help and ends with 0',
  async (...args) => {
    const { code, stdout, stderr } = await evenkeel(args.filter((arg) => arg !== undefined));
    expect(stdout).toMatch(/^Usage: evenkeel/);
    expect(stdout).toContain('Examples:');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  },
);

test('help lists all formats', () => {
  expect(formatNames).toEqual(formats.map(({ name }) => name));
});

test('the version is the one of the package', async () => {
  const { default: manifest } = await import('../../../package.json', { with: { type: 'json' } });
  for (const flag of ['--version', '-V', '-v'])
    expect(await evenkeel([flag]), flag).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

test('an old Node.js prints what to do, and loads nothing else', async () => {
  const old = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.11.0'}})";
  const ended = await evenkeel(['audit', 'a.db', 'b.db'], {
    nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(old)}`],
  });
  expect(ended.stderr).toMatch(/^evenkeel: Node\.js 22\.18 or newer is needed and this is 20\.11\.0; .*\n$/);
  expect(ended.code).toBe(3);
});

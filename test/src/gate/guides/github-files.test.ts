import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionRoot, readAction } from '../../../action/composite-action.ts';
import { actionFaults, workflowFaults } from './github-faults.ts';

const WORKFLOWS = '.github/workflows';
/** A commit with its version: a pinned action cannot change. */
const PINNED = /^ +(?:- )?uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

function textOf(path: string): Promise<string> {
  return readFile(join(actionRoot, path), 'utf8');
}

describe('action.yml', async () => {
  const text = await textOf('action.yml');

  test('is valid for GitHub', () => {
    expect(actionFaults('action.yml', text)).toEqual([]);
    expect(actionFaults('action.yml', text.replace('  using: composite', '  uses: composite'))).not.toEqual([]);
  });

  test('puts no input into a script, where it could become a command', async () => {
    const { steps } = (await readAction()).runs;
    const scripts = steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  test('passes every input to a step, and takes every output from one', async () => {
    const { inputs, outputs } = await readAction();
    const { runs } = { runs: text.slice(text.indexOf('\nruns:')) };
    for (const input of Object.keys(inputs)) expect(runs).toMatch(new RegExp(`inputs\\.${input}\\b(?!-)`));
    for (const { value } of Object.values(outputs)) expect(value).toMatch(/^\$\{\{ steps\.audit\.outputs\.\w+ \}\}$/);
  });
});

test.each(['action.yml', ...(await readdir(join(actionRoot, WORKFLOWS))).map((file) => `${WORKFLOWS}/${file}`)])(
  '%s uses only pinned versions',
  async (path) => {
    const uses = (await textOf(path)).split('\n').filter((line) => /^ +(?:- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !PINNED.test(line))).toEqual([]);
  },
);

test.each(await readdir(join(actionRoot, WORKFLOWS)))('the workflow %s is valid for GitHub', async (file) => {
  const path = `${WORKFLOWS}/${file}`;
  const text = await textOf(path);
  expect(workflowFaults(path, text)).toEqual([]);
  expect(workflowFaults(path, text.replace('runs-on:', 'runs-at:'))).not.toEqual([]);
});

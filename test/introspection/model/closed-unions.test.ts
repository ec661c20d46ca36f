import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const files = globSync('{introspection,reports,src}/**/*.ts', { cwd: root });

/** A switch over the nodes of an expression, the families of a type or the parts of a text of code, up to its closing bracket. */
const SWITCH = /^( *)switch \([\w.]+\.(?:node|family|part)\) \{\n([\s\S]*?)^\1\}/gm;

interface Found {
  readonly file: string;
  readonly indent: string;
  readonly body: string;
}

function switchesIn(file: string): readonly Found[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(SWITCH)].map(([, indent = '', body = '']) => ({ file, indent, body }));
}

describe('a switch over a closed union names each of its members', () => {
  const found = files.flatMap(switchesIn);

  it('there are such switches', () => {
    expect(found.length).toBeGreaterThan(15);
  });

  it('none has a default, so that the compiler asks for a new member', () => {
    const open = found.filter(({ indent, body }) => new RegExp(`^${indent} {2}default:`, 'm').test(body));
    expect(open.map(({ file }) => file)).toEqual([]);
  });
});

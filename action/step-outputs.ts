import { randomUUID } from 'node:crypto';

/** Outputs in the form of $GITHUB_OUTPUT. No value can end its own block, since nobody can guess the delimiter. */
export function renderOutputs(outputs: Readonly<Record<string, string>>): string {
  const blocks = Object.entries(outputs).map(([name, value]) => {
    const delimiter = `end-${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  return blocks.join('');
}

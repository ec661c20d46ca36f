import { posix } from 'node:path';

/** A path of a report, from the root of the checkout, which is where GitHub looks for it. */
function placedIn(folder: string, path: string): string {
  return folder === '' || /^(?:[/\\]|\w+:)/.test(path) ? path : posix.normalize(`${folder}/${path}`);
}

/** The annotations of a report, with their files told from the root of the checkout, and nothing else of it. */
export function annotationsIn(folder: string, annotations: string): string {
  const lines = annotations.split('\n').filter((line) => line.startsWith('::'));
  const escaped = folder.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
  const placed = lines.map((line) =>
    line.replace(
      /^(::\w+ (?:[^:]*,)?file=)([^,:]+)/,
      (_, before: string, path: string) => before + placedIn(escaped, path),
    ),
  );
  return placed.map((line) => `${line}\n`).join('');
}

/** A SARIF log whose files are told from the root of the checkout. */
export function sarifIn(folder: string, sarif: string): unknown {
  const encoded = folder.split('/').map(encodeURIComponent).join('/');
  return JSON.parse(sarif, (name, value) =>
    name === 'artifactLocation' && typeof value?.uri === 'string'
      ? { ...value, uri: placedIn(encoded, value.uri) }
      : value,
  );
}

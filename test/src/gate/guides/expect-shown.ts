/** A commit and its day, which are others each time. */
const COMMIT = /\([0-9a-f]{8} of \d{4}-\d\d-\d\d/g;

/** Throws if an output differs from the page; `[…]` marks what the page leaves out. */
export function expectShown(output: string, shown: string): void {
  let rest = withoutCommits(output);
  for (const part of withoutCommits(shown).split('[…]\n')) {
    const place = rest.indexOf(part);
    if (place < 0) throw new Error(`the page shows:\n${part}\nbut the output is:\n${output}`);
    rest = rest.slice(place + part.length);
  }
}

function withoutCommits(text: string): string {
  return text.replaceAll(COMMIT, '(a commit of a day');
}

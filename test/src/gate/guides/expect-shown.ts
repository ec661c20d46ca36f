/** Throws if an output differs from the page; `[…]` marks what the page leaves out. */
export function expectShown(output: string, shown: string): void {
  let rest = output;
  for (const part of shown.split('[…]\n')) {
    const place = rest.indexOf(part);
    if (place < 0) throw new Error(`the page shows:\n${part}\nbut the output is:\n${output}`);
    rest = rest.slice(place + part.length);
  }
}

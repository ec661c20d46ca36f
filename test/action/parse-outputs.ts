/** What the runner reads in the file of $GITHUB_OUTPUT: a name, a delimiter, and the lines up to it. Throws where anything else is there. */
export function parseOutputs(text: string): Readonly<Record<string, string>> {
  const block = /(\w+)<<(.+)\n([\s\S]*?)\n?\2\n/y;
  const outputs: Record<string, string> = {};
  while (block.lastIndex < text.length) {
    const [, name = '', , value = ''] = block.exec(text) ?? [];
    if (name === '') throw new Error(`no output: ${text}`);
    outputs[name] = value;
  }
  return outputs;
}

/** A space at which lines are not broken. */
export const TIE = '\u00a0';

/** The text in lines of at most `width` characters, broken between words. A word that is longer has a line of its own. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line.trimEnd());
      line = word;
    }
  }
  lines.push(line.trimEnd());
  return lines.map((done) => done.replaceAll(TIE, ' '));
}

/** Wrapped lines. The first follows the label, the others are indented to the start of the text. */
export function hang(label: string, text: string, width: number): readonly string[] {
  const indent = ' '.repeat(label.length);
  return wrap(text, Math.max(20, width - label.length)).map((line, place) => (place === 0 ? label : indent) + line);
}

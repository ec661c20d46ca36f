/** A statement on one line, so that it stands at one line of the file that it is made of; unchanged if a text in it has line breaks. */
export function onOneLine(statement: string): string {
  const text = /'[^']*\n/.test(statement) ? statement : statement.replace(/\s*\n\s*/g, ' ');
  return `${text.trim().replace(/;$/, '')};\n`;
}

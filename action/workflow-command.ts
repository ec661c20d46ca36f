/** An annotation without a place, in the language of GitHub's runner; the message stays one. */
export function workflowCommand(level: 'error' | 'warning', message: string): string {
  const data = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${level} title=Evenkeel::${data}\n`;
}

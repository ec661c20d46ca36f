/** The words of an option that can be given several times, for commander. */
export function collected(word: string, before: readonly string[] = []): readonly string[] {
  return [...before, word];
}

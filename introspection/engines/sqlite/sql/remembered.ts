const LIMIT = 20_000;

/** A function with a cache by argument, because schemas repeat texts. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (results.size >= LIMIT) results.clear();
    results.set(text, result);
    return result;
  };
}

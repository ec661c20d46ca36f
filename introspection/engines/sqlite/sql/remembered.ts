const LIMIT = 20_000;

/** The function with its latest results kept by argument; a schema says the same few things again and again. */
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

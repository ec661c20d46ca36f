/**
 * Derives a value once for each key object, and again only after the key is gone. For values that follow from the key
 * alone, or from the comparison that the key belongs to.
 */
export function remembered<K extends WeakKey, V, Rest extends readonly unknown[]>(
  derive: (key: K, ...rest: Rest) => V,
): (key: K, ...rest: Rest) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key, ...rest) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = derive(key, ...rest);
    known.set(key, { value });
    return value;
  };
}

/** The same for the key asked for last alone: where one key is asked for many times before the next one. */
export function rememberedLast<K extends WeakKey, V, Rest extends readonly unknown[]>(
  derive: (key: K, ...rest: Rest) => V,
): (key: K, ...rest: Rest) => V {
  let last: { readonly key: K; readonly value: V } | undefined;
  return (key, ...rest) => {
    if (last?.key === key) return last.value;
    const value = derive(key, ...rest);
    last = { key, value };
    return value;
  };
}

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

/**
 * Derives a value once for each key object, and again only after the key is gone. For values that follow from the key
 * alone, or from the comparison that the key belongs to.
 */
export function memo<K extends WeakKey, V, Rest extends readonly unknown[]>(
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

/** The same for each part that is asked of a key object: a text, or nothing. */
export function memoOn<K extends WeakKey, P, V, Rest extends readonly unknown[]>(
  derive: (key: K, part: P, ...rest: Rest) => V,
): (key: K, part: P, ...rest: Rest) => V {
  const knownOn = memo((_: K) => new Map<P, { readonly value: V }>());
  return (key, part, ...rest) => {
    const known = knownOn(key);
    const found = known.get(part);
    if (found !== undefined) return found.value;
    const value = derive(key, part, ...rest);
    known.set(part, { value });
    return value;
  };
}

/** The same for the key asked for last alone: where one key is asked for many times before the next one. */
export function memoLast<K extends WeakKey, V, Rest extends readonly unknown[]>(
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

/**
 * Derives a value once for each text: a schema says the same few things again and again. So many are kept, then all are
 * let go, so that a long-running process does not grow.
 */
export function memoByText<V extends NonNullable<unknown>>(
  derive: (text: string) => V,
  most = 20_000,
): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = derive(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}

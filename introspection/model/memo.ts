/**
 * Computes a value once for each key object. For values that depend only on the key, or on the comparison that the key
 * belongs to.
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

/** The same for each pair of a key object and a part of it, such as a text. */
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

/** The same for each pair of two key objects. */
export function memoOnPair<K extends WeakKey, L extends WeakKey, V, Rest extends readonly unknown[]>(
  derive: (one: K, other: L, ...rest: Rest) => V,
): (one: K, other: L, ...rest: Rest) => V {
  const knownOn = memo((one: K) => memo((other: L, ...rest: Rest) => derive(one, other, ...rest)));
  return (one, other, ...rest) => knownOn(one)(other, ...rest);
}

/** The same, but keeps only the value of the latest key: for callers that use one key many times before the next. */
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

/** A function that makes one value for each list of parts and returns it for equal ones. The parts contain no NUL. */
export function sharedBy<V extends NonNullable<unknown>>(): (
  parts: readonly (string | number | boolean | null | undefined)[],
  make: () => V,
) => V {
  const known = new Map<string, V>();
  return (parts, make) => {
    let key = '';
    for (const part of parts) key += `\0${part === null ? '' : part === undefined ? '?' : `=${part}`}`;
    let value = known.get(key);
    if (value === undefined) {
      value = make();
      known.set(key, value);
    }
    return value;
  };
}

/**
 * Computes a value once for each text, because a schema repeats few texts many times. When the cache is full, it is
 * emptied, so that a long-running process does not grow.
 */
export function memoByText<V extends NonNullable<unknown>, T extends string = string>(
  derive: (text: T) => V,
  most = 20_000,
): (text: T) => V {
  const known = new Map<T, V>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = derive(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}

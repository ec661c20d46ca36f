/**
 * The record's own value for a key. Inherited values are ignored: a key from outside may be `constructor` or `__proto__`.
 * `scripts/check-keys.ts` forbids every other way to look up a key.
 */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  const value = record?.[key];
  return value !== undefined && record !== undefined && Object.hasOwn(record, key) ? value : undefined;
}

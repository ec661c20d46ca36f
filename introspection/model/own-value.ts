/**
 * What a record holds under a key. A key from outside may be `constructor` or `__proto__`, which every record has by
 * inheritance: it finds nothing here unless the record itself was given one. `scripts/check-keys.ts` forbids every other way.
 */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  const value = record?.[key];
  return value !== undefined && record !== undefined && Object.hasOwn(record, key) ? value : undefined;
}

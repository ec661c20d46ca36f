import { ownValue } from '../../introspection/index.ts';

/** Whether two plain values are deeply equal. Absent and undefined parts are equal. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  let alike = 0;
  for (const key in a) {
    if (a[key] === undefined) continue;
    if (!sameJson(a[key], ownValue(b, key))) return false;
    alike += 1;
  }
  for (const key in b) {
    if (b[key] !== undefined) alike -= 1;
  }
  return alike === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import { Type } from 'typebox';

/** The characters of names of databases, audits and channels. Names are used in URLs, and contain no glob characters. */
const NAME = '^[a-z0-9_][a-z0-9_.-]*$';

export const nameKeys = { propertyNames: { pattern: NAME } } as const;

/** The examples are shown in the message for a wrong text. */
const DURATIONS = ['30s', '5m', '2h', '7d'];

export function duration(description: string, fallback?: string) {
  return Type.String({
    pattern: '^[1-9][0-9]*[smhd]$',
    description,
    examples: DURATIONS,
    ...(fallback !== undefined && { default: fallback }),
  });
}

/** A text with references `${NAME}` and `${file:/path}`. */
export function secretText(description: string) {
  return Type.String({ minLength: 1, description });
}

export function count(description: string, fallback: number, { from = 1, to }: { from?: number; to?: number } = {}) {
  return Type.Integer({ minimum: from, ...(to !== undefined && { maximum: to }), description, default: fallback });
}

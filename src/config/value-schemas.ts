import { Type } from 'typebox';

/** What the names of databases, audits and channels are made of: they stand in URLs, and no glob is one of them. */
const NAME = '^[a-z0-9_][a-z0-9_.-]*$';

export const nameKeys = { propertyNames: { pattern: NAME } } as const;

/** Examples stand in the message for a text that does not fit. */
const DURATIONS = ['30s', '5m', '2h', '7d'];

export function duration(description: string, fallback?: string) {
  return Type.String({
    pattern: '^[1-9][0-9]*[smhd]$',
    description,
    examples: DURATIONS,
    ...(fallback !== undefined && { default: fallback }),
  });
}

/** A text in which `${NAME}` and `${file:/path}` stand for what is kept elsewhere. */
export function secretText(description: string) {
  return Type.String({ minLength: 1, description });
}

export function count(description: string, fallback: number, { from = 1, to }: { from?: number; to?: number } = {}) {
  return Type.Integer({ minimum: from, ...(to !== undefined && { maximum: to }), description, default: fallback });
}

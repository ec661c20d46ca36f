import { HINTING } from './hinting.ts';
import { lacksFamily, looseRule, type TypeRule } from './type-rule.ts';

export const momentRules: readonly TypeRule[] = [
  looseRule({
    id: 'type.time-text',
    title: 'Dates and times stored as text',
    says: 'One side has a type for dates and times, the other stores any text.',
    why: 'Only one side refuses text that is not a date. The other sorts it as text.',
    verdict: 'lossy',
    example: "'2024-02-30'",
    loose: ['text', 'timestamp', 'date', 'time'],
    strict: ['timestamp', 'date', 'time', 'interval', 'text'],
    heldStrictly: lacksFamily,
    applies: (loose, strict) => (loose.type.family === 'text') !== (strict.type.family === 'text'),
  }),
  looseRule({
    yieldsTo: ['type.declared-size'],
    id: 'type.local-time',
    engines: ['sqlite', 'postgres'],
    title: 'Times without a zone',
    says: 'Neither side has a time zone; the current time differs.',
    why: "CURRENT_TIMESTAMP is UTC in SQLite, and the session's local time in a PostgreSQL timestamp without time zone. They agree if sessions run in UTC.",
    verdict: 'lossy',
    example: 'CURRENT_TIMESTAMP in a session with TimeZone America/New_York',
    loose: ['timestamp', 'time'],
    strict: ['timestamp', 'time'],
    applies: (loose, strict) => loose.type.family === strict.type.family && strict.type.zone === false,
  }),
  looseRule({
    yieldsTo: ['type.local-time', 'type.view-column'],
    id: 'type.time-zone',
    title: 'Times with a zone on one side',
    says: `${HINTING} has no time zones; the other side converts values to UTC.`,
    why: `The schema of ${HINTING} does not say whether a time is in UTC.`,
    verdict: 'lossy',
    example: "'2024-01-01 12:00:00+02'",
    loose: ['timestamp', 'time'],
    strict: ['timestamp', 'time'],
    applies: (loose, strict) => loose.type.family === strict.type.family,
  }),
];

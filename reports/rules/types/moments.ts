import { lacksFamily, looseRule, type TypeRule } from './type-rule.ts';

export const momentRules: readonly TypeRule[] = [
  looseRule({
    id: 'type.time-text',
    title: 'Dates and times kept as text',
    says: 'One side knows dates and times, the other keeps whatever text it is given.',
    why: 'Text that is no date is refused on one side only, and sorts as text.',
    verdict: 'lossy',
    example: "'2024-02-30'",
    loose: ['text', 'timestamp', 'date', 'time'],
    strict: ['timestamp', 'date', 'time', 'interval', 'text'],
    heldStrictly: lacksFamily,
    applies: (loose, strict) => (loose.type.family === 'text') !== (strict.type.family === 'text'),
  }),
  looseRule({
    id: 'type.local-time',
    title: 'Times without a zone',
    says: 'Neither side knows a time zone; what the present moment is called differs.',
    why: "CURRENT_TIMESTAMP is UTC in SQLite, and the session's local time in a PostgreSQL timestamp without time zone. They agree where sessions run in UTC.",
    verdict: 'lossy',
    example: 'CURRENT_TIMESTAMP in a session with TimeZone America/New_York',
    loose: ['timestamp', 'time'],
    strict: ['timestamp', 'time'],
    applies: (loose, strict) => loose.type.family === strict.type.family && strict.type.zone === false,
  }),
  looseRule({
    id: 'type.time-zone',
    title: 'Times with a zone on one side',
    says: 'SQLite knows no time zones; the other side converts what it is given to UTC.',
    why: 'Whether a moment was meant in UTC is not written down on the SQLite side.',
    verdict: 'lossy',
    example: "'2024-01-01 12:00:00+02'",
    loose: ['timestamp', 'time'],
    strict: ['timestamp', 'time'],
    applies: (loose, strict) => loose.type.family === strict.type.family,
  }),
];

import type { Expression } from '../../../../introspection/index.ts';
import type { ExpressionContext, Rewrite } from '../rewrite.ts';
import { argumentsOf, call, isLiteral, wordOf } from '../syntax.ts';
import { strftimeFormat, toCharFormat } from './moment-formats.ts';

const DAY = '%Y-%m-%d';

/** The day of a moment, which SQLite writes as a text. No cast of SQLite is one to a date. */
export const day: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.date',
  engines: ['sqlite', 'postgres'],
  title: 'The date of a moment',
  says: "date(x), strftime('%Y-%m-%d', x) and x::date give the same day.",
  why: 'SQLite writes a date as the text that PostgreSQL prints for it. A value that is already a date stays the same.',
  rewrite(part, context) {
    const [format, moment, ...modifiers] = argumentsOf(part, 'strftime') ?? [];
    if (moment !== undefined && isLiteral(format, 'string') && modifiers.length === 0)
      return strftimeFormat(format.value) === DAY ? call('date', moment) : undefined;
    if (context.oneEngine) return undefined;
    const shown = shownDay(part, context);
    if (shown !== undefined) return call('date', shown);
    const [value, ...others] = argumentsOf(part, 'date') ?? [];
    const isDate = value?.node === 'column' && [...context.familiesOf(value.name)].join() === 'date';
    return isDate && others.length === 0 ? value : undefined;
  },
};

/** The moment whose day PostgreSQL gives, whatever the time zone of the session. */
function shownDay(part: Expression, context: ExpressionContext): Expression | undefined {
  const [shown, format] = argumentsOf(part, 'to_char') ?? [];
  if (shown !== undefined && isLiteral(format, 'string'))
    return toCharFormat(format.value) === DAY ? steadyMoment(shown, context) : undefined;
  return part.node === 'cast' && part.type === 'date' ? steadyMoment(part.operands[0], context) : undefined;
}

/** `at AT TIME ZONE 'UTC'` of a moment with a zone, or one without. */
function steadyMoment(part: Expression, { momentOf }: Pick<ExpressionContext, 'momentOf'>): Expression | undefined {
  const [zone, at] = argumentsOf(part, 'timezone') ?? [];
  if (at !== undefined)
    return wordOf(zone) === 'utc' && at.node === 'column' && momentOf(at.name) === 'zoned' ? at : undefined;
  return isLocal(part, momentOf) ? part : undefined;
}

function isLocal(part: Expression, momentOf: ExpressionContext['momentOf']): boolean {
  if (part.node === 'column') return momentOf(part.name) === 'local';
  return argumentsOf(part, 'coalesce', 'min', 'max')?.every((each) => isLocal(each, momentOf)) ?? false;
}

export const sessionDay: Rewrite = {
  inExpressions: 'across engines',
  inQueries: 'across engines',
  id: 'expression.session-date',
  engines: ['sqlite', 'postgres'],
  title: 'The date of a moment in the time zone of the session',
  says: 'date(x) in SQLite is the day in UTC; x::date in PostgreSQL is the day in the time zone of the session.',
  why: "(x AT TIME ZONE 'UTC')::date gives the day in UTC in every session.",
  example: "'2024-01-01 23:30:00+00' in a session with TimeZone Europe/Berlin",
  verdict: 'lossy',
  rewrite(part, { oneEngine, momentOf }) {
    if (oneEngine || part.node !== 'cast' || part.type !== 'date') return undefined;
    const [at] = part.operands;
    return at.node === 'column' && momentOf(at.name) === 'zoned' ? call('date', at) : undefined;
  },
};

import { code, flag, text } from '../model/field.ts';
import { parameters } from '../model/parameters.ts';
import { settings } from '../model/reference-fields.ts';

/** What functions and procedures have in common. They are named with the types of their arguments: `add(integer, integer)`. */
export const routineFields = {
  language: text({ title: 'language', impact: 'behaviour', absent: 'essential' }),
  /** With those that are only given back. */
  arguments: parameters({ title: 'arguments', impact: 'behaviour', absent: 'essential' }),
  /** In SQL or PL/pgSQL; null in other languages. */
  body: code({ title: 'body', impact: 'behaviour', absent: 'essential' }),
  /** In other languages, whose white space may count: the text, or the symbol and its library. */
  source: text({ title: 'source', impact: 'behaviour', absent: 'essential' }),
  /** Runs with the rights of its owner. */
  securityDefiner: flag({ title: 'SECURITY DEFINER', impact: 'data', absent: { means: false } }),
  /** Such as `search_path`, for as long as it runs. */
  settings: settings({ title: 'settings', impact: 'behaviour', absent: { means: {} } }),
  comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
};

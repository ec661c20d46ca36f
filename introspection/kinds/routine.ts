import { code, flag, text } from '../model/field.ts';
import { parameters } from '../model/parameters.ts';
import { settings } from '../model/reference-fields.ts';

/** What functions and procedures have in common. They are named with the types of their arguments: `add(integer, integer)`. */
export const routineFields = {
  language: text({ title: 'language', impact: 'behaviour', absent: 'essential' }),
  /** Including output arguments. */
  arguments: parameters({ title: 'arguments', impact: 'behaviour', absent: 'essential' }),
  /** The body, in SQL or PL/pgSQL; null for other languages. */
  body: code({ title: 'body', impact: 'behaviour', absent: 'essential' }),
  /** For other languages, where white space may matter: the text, or the symbol and its library. */
  source: text({ title: 'source', impact: 'behaviour', absent: 'essential' }),
  /** Whether it runs with the rights of its owner. */
  securityDefiner: flag({ title: 'SECURITY DEFINER', impact: 'data', absent: { means: false } }),
  /** Settings that apply while it runs, such as `search_path`. */
  settings: settings({ title: 'settings', impact: 'behaviour', absent: { means: {} } }),
  comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
};

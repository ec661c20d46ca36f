import type { Law } from '../expressions/rewrite.ts';

/** A law for queries, applied while names are resolved. */
export type QueryLaw = Law;

export const join: QueryLaw = {
  id: 'query.join',
  title: 'Spellings of a join',
  says: 'Commas, CROSS JOIN, INNER JOIN … ON, USING and NATURAL JOIN give the same rows for the same conditions.',
  why: 'A condition of an inner join selects the same rows in ON and in WHERE.',
};

export const star: QueryLaw = {
  id: 'query.star',
  title: 'All columns',
  says: '* means the columns of the tables, one after the other.',
  why: 'One engine expands the columns when the view is created; another keeps the star.',
};

export const wrapper: QueryLaw = {
  id: 'query.wrapper',
  title: 'A query around a query',
  says: 'SELECT * FROM (query) gives the rows of the query.',
  why: 'The outer query neither leaves out rows nor changes values.',
};

export const exists: QueryLaw = {
  id: 'query.exists',
  title: 'Columns of EXISTS',
  says: 'EXISTS only tests for rows; the columns of its query have no effect.',
  why: 'SELECT 1, SELECT * and SELECT id find the same rows.',
};

export const ordinal: QueryLaw = {
  id: 'query.ordinal',
  title: 'Columns by number or by output name',
  says: 'ORDER BY 2, ORDER BY title and the expression itself are the same order.',
  why: 'An engine may print the expression in place of the number.',
};

export const namedWindow: QueryLaw = {
  id: 'query.window',
  title: 'Named windows',
  says: 'A window under a name is the same as its definition in place.',
  why: 'The name is only an abbreviation.',
};

export const quotedText: QueryLaw = {
  id: 'query.quoted-text',
  engines: ['sqlite'],
  title: 'Strings in double quotes',
  says: 'SQLite reads a name in double quotes as a string if no column has this name.',
  why: 'See https://sqlite.org/quirks.html#dblquote.',
};

export const outputName: QueryLaw = {
  id: 'query.output-name',
  title: 'Output names',
  says: 'The two queries select the same values; only their output names differ.',
  why: 'The names that the view shows are compared as its columns.',
};

export const qualification: QueryLaw = {
  id: 'query.qualification',
  title: 'Qualified columns',
  says: 'The columns belong to the same tables, with or without a qualifier.',
  why: 'Some engines and versions print every column with its table, others only if a query has several tables.',
};

export const alias: QueryLaw = {
  id: 'query.alias',
  title: 'Other names for tables',
  says: 'A table is the same under another name.',
  why: 'An engine may generate an alias if a table occurs twice.',
};

export const querySpelling: QueryLaw = {
  id: 'query.spelling',
  title: 'Spelling of a query',
  says: 'The two texts are the same query.',
  why: 'Brackets, the case of keywords and the order of clauses that the grammar leaves free change nothing.',
};

/** The first that was needed gives a verdict its name. */
export const queryLaws: readonly QueryLaw[] = [
  join,
  star,
  wrapper,
  exists,
  ordinal,
  namedWindow,
  quotedText,
  outputName,
  qualification,
  alias,
];

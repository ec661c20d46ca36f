import type { Law } from '../expressions/rewrite.ts';

/** A law by which two queries may be one, applied while their names are resolved. */
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
  says: '* stands for the columns of the tables, one after the other.',
  why: 'PostgreSQL writes the columns out when the view is made; SQLite keeps the star.',
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
  says: 'EXISTS asks for rows; which columns its query selects changes nothing.',
  why: 'SELECT 1, SELECT * and SELECT id find the same rows.',
};

export const ordinal: QueryLaw = {
  id: 'query.ordinal',
  title: 'Columns by number or by output name',
  says: 'ORDER BY 2, ORDER BY title and the expression itself are the same order.',
  why: 'PostgreSQL prints the expression.',
};

export const namedWindow: QueryLaw = {
  id: 'query.window',
  title: 'Named windows',
  says: 'A window under a name is the same as its definition in place.',
  why: 'The name only saves writing.',
};

export const quotedText: QueryLaw = {
  id: 'query.quoted-text',
  title: 'Strings in double quotes',
  says: 'SQLite takes a name in double quotes for a string where no column has it.',
  why: 'See https://sqlite.org/quirks.html#dblquote.',
};

export const outputName: QueryLaw = {
  id: 'query.output-name',
  title: 'Output names',
  says: 'The two queries select the same values; they name them in other places.',
  why: 'The names that the view shows are compared as its columns.',
};

export const qualification: QueryLaw = {
  id: 'query.qualification',
  title: 'Qualified columns',
  says: 'The columns belong to the same tables, whether that is written or not.',
  why: 'PostgreSQL 15 and older qualify every column, newer versions only where a query has several tables.',
};

export const alias: QueryLaw = {
  id: 'query.alias',
  title: 'Other names for tables',
  says: 'A table is the same under another name.',
  why: 'PostgreSQL makes names up where one occurs twice.',
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

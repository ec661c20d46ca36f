import type { ScriptAsk } from '../../../../engine.ts';
import { literal } from '../../sql/literal.ts';
import { GO_BACK, SAVEPOINT, STAMP } from '../session/schema-stamp.ts';
import { BEGIN, EMPTY_SEARCH_PATH, PRINTS_QUERIES } from '../session/session.ts';
import { defaultTimeouts, settingsOf } from '../session/settings.ts';
import { ANSWERS_FORMAT } from './answers-head.ts';
import { type CatalogAsk, catalogAskOf } from './catalog-ask.ts';
import { fingerprintOf, type Question, questionsOf } from './questions.ts';

/** The SQL script that reads a catalogue without Evenkeel. The same request gives the same bytes. Throws `IntrospectionError`. */
export async function renderScript(wanted: ScriptAsk): Promise<string> {
  const ask = catalogAskOf(wanted);
  const questions = await questionsOf(ask);
  return [
    introductionOf(ask.major),
    ...openingOf(ask, fingerprintOf(questions)),
    ...questions.map((question, place) => blockOf(question, place + 1, questions.length)),
    ...CLOSING,
    '',
  ].join('\n\n');
}

const introductionOf = (major: number): string => `-- The schema of a database on PostgreSQL ${major}, for Evenkeel.
--
-- Run it with psql, or any client that prints one column of text, one row per line, and leaves no rows out:
--   psql -X -A -t -q -v ON_ERROR_STOP=1 -f evenkeel.sql -o answers.txt mydb
--
-- It reads system catalogues and no row of any table, in transactions that are READ ONLY and rolled back: it changes nothing.
-- It does not keep anybody from reading, writing or changing tables: it releases the lock for printing a view at once.
-- It prints the schema: names, types, defaults, comments, the text of views and functions. Options of foreign servers and
-- tables with names like a password, key or token are printed as ***.
-- A role without privileges is enough. Queries longer than two minutes are cancelled; you may change statement_timeout below.`;

function openingOf({ major, scope, extras }: CatalogAsk, questions: string): readonly string[] {
  const head = { format: ANSWERS_FORMAT, questions, major, schemas: scope.namespaces, with: extras };
  const settings = Object.entries(settingsOf(defaultTimeouts));
  return [
    `-- Read one moment, whatever changes meanwhile. Nothing can be written.\n${BEGIN};\n${EMPTY_SEARCH_PATH};`,
    `-- Settings: the same output for the same schema on every machine, and time limits in milliseconds.\n${[
      ['client_encoding', 'UTF8'],
      ...settings,
    ]
      .map(([name, value]) => `SET LOCAL ${name} = '${value}';`)
      .join('\n')}\n${SAVEPOINT};`,
    `-- The script, and the server that answers.\nSELECT ${literal(`evenkeel script ${JSON.stringify(head)}`)};\n${SERVER}`,
    `-- Queries depend on the major version of the server: this fails on any other.\n${guardOf(major)}`,
    `-- A checksum of all names, to compare with the one at the end.\n${stampOf('before')}`,
  ];
}

const SERVER = `SELECT 'evenkeel server ' || json_build_object(
  'version', split_part(current_setting('server_version'), ' ', 1),
  'number', current_setting('server_version_num')::integer,
  'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));`;

/** SQL that fails with a given message: casting a text to a number fails, and the error contains the text. */
const guardOf = (
  major: number,
): string => `SELECT ('This script is for PostgreSQL ${major}, and the server is ' || current_setting('server_version')
  || ': make it with the --major of the server.')::integer
WHERE current_setting('server_version_num')::integer / 10000 <> ${major};`;

const stampOf = (moment: 'before' | 'after'): string =>
  `SELECT 'evenkeel ${moment} ' || stamp FROM (${STAMP}\n) AS answer;`;

function blockOf({ what, sql }: Question, number: number, of: number): string {
  return `-- ${number} of ${of}: ${what}
WITH answer AS (${sql.trimEnd()}
), line AS (
  SELECT row_to_json(answer)::text AS text FROM answer
)
SELECT 'evenkeel ${number} ' || text FROM line
UNION ALL
SELECT format('evenkeel ${number} end {"rows":%s,"bytes":%s}', count(*), coalesce(sum(octet_length(convert_to(text, 'UTF8'))), 0))
FROM line;${PRINTS_QUERIES.test(sql) ? GIVE_LOCKS_BACK : ''}`;
}

const GIVE_LOCKS_BACK = `\n-- Printing a query locks what it reads. This releases the locks.\n${GO_BACK};`;

const CLOSING = [
  'ROLLBACK;',
  `-- Whether the schema has changed meanwhile.\n${BEGIN};\n${EMPTY_SEARCH_PATH};\n${stampOf('after')}\nROLLBACK;`,
];

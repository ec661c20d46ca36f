import type { Kind } from '../../../../introspection/index.ts';
import { closingSigns, leadingWords } from '../../../sql/leading-words.ts';
import type { Refused, StatementPolicy } from '../../statements/statement-policy.ts';
import { sql } from './sql.ts';
import { whyOfFault } from './why-of-fault.ts';

/**
 * Statements about roles, owners, privileges, databases, storage, subscriptions and rows. Replays do not compare these, and
 * most of the statements need rights that a replay does not have.
 */
const SKIPPED = [
  'grant|revoke|alter default privileges|reassign owned|security label',
  '(create|alter|drop|comment on) (role|user(?! mapping)|group|database|tablespace|subscription)',
  '(set|reset) ((local|session) )?(role|session authorization|authorization|default_tablespace)',
  'comment on extension plpgsql',
  'copy|vacuum|analyze|analyse|checkpoint',
];
const SKIP = new RegExp(`^(${SKIPPED.join('|')})\\b`);

/** Commands of psql that do not affect the schema. */
const HARMLESS =
  /^\\(a|C|copy|echo|encoding|errverbose|f|g|H|pset|qecho|restrict|set|t|timing|unrestrict|unset|warn|x)(?![a-z])/;

const CONNECT = /^\\c(onnect)?(?![a-z])/;

/** One for each replay, because it counts connections: a dump made with `--create` connects once. */
export function openStatementPolicy(): StatementPolicy {
  let database: string | undefined;
  const leftOut = new Set<Kind>();
  return {
    of(statement) {
      if (statement.startsWith('\\') && statement.includes('\\\\')) return commandRefused(statement);
      if (CONNECT.test(statement)) {
        database ??= statement;
        if (database === statement) return 'skip';
        const refused = 'a second database begins here: dump each database separately, with pg_dump';
        return { refused, ends: 'replay' };
      }
      if (statement.startsWith('\\')) return HARMLESS.test(statement) ? 'skip' : commandRefused(statement);
      const kind = superusersKind(statement, leftOut);
      if (kind === undefined) return policyOfStatement(statement);
      leftOut.add(kind);
      return {
        leftOut: { kind, why: 'the files create some that only a superuser can create, and a replay runs without one' },
      };
    },
    isNothing: ({ state, message, undoes = false }, statement) =>
      state === IN_FAILED_TRANSACTION ||
      state === NO_TRANSACTION ||
      (!undoes &&
        state === UNDEFINED_OBJECT &&
        /configuration parameter/.test(message) &&
        /^\s*set\b/i.test(statement)),
    findLeftOut: ({ state = '', message, undoes = false }, statement) =>
      !undoes && WITHOUT_EXTENSION.includes(state) && /^(create|alter|comment on) extension\b/.test(wordsOf(statement))
        ? { kind: 'extension', why: `the server of the replay says: ${message}` }
        : undefined,
    whyOf: whyOfFault,
  };
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const IN_FAILED_TRANSACTION = '25P02';
/** LOCK or SAVEPOINT outside a transaction. Tools that run a whole file in a transaction accept these statements. */
const NO_TRANSACTION = '25P01';
const UNDEFINED_OBJECT = '42704';
/** An extension is not installed, has another version, needs a superuser, or was not created for one of these reasons. */
const WITHOUT_EXTENSION = ['0A000', '58P01', '22023', '42501', UNDEFINED_OBJECT];

function wordsOf(statement: string): string {
  return leadingWords(statement, sql);
}

function policyOfStatement(statement: string): 'run' | 'skip' | Refused {
  const words = wordsOf(statement);
  if (SKIP.test(words)) return 'skip';
  if (/^prepare transaction\b/.test(words)) return { refused: 'PREPARE TRANSACTION is not run: it never ends' };
  return words.startsWith('alter ') && givesAway(statement) ? 'skip' : 'run';
}

const OF_SUPERUSERS = /^(?:create|alter|drop|comment on) (event trigger|publication)\b/;

/** The kind of an object that only superusers can create: event triggers, publications of all tables or of schemas, and all later publications. */
function superusersKind(statement: string, leftOut: ReadonlySet<Kind>): Kind | undefined {
  const [, noun] = OF_SUPERUSERS.exec(wordsOf(statement)) ?? [];
  if (noun === undefined) return undefined;
  if (noun === 'event trigger') return 'eventTrigger';
  const wide = /\b(all\s+(tables|sequences)|tables\s+in\s+schema)\b/i.test(statement);
  return wide || leftOut.has('publication') ? 'publication' : undefined;
}

/** The words before a renamed object, which may itself be called `owner`: `RENAME COLUMN owner TO keeper`. */
const RENAMED = ['rename', 'column', 'attribute', 'constraint'];

/** Whether the statement only changes the owner. */
function givesAway(statement: string): boolean {
  if (!/\bowner\s+to\b/i.test(statement)) return false;
  const [before = '', owner, to] = closingSigns(statement, sql, 4);
  return before !== ',' && !RENAMED.includes(before) && owner === 'owner' && to === 'to';
}

/** Why a psql command is refused. A double backslash begins another command, or SQL, on the same line. */
function commandRefused(statement: string): Refused {
  const [command = ''] = statement.split(/\s/, 1);
  const refused = `${command} is a command of psql, and a replay does not run it: use plain SQL instead`;
  return { refused, ends: 'faults' };
}

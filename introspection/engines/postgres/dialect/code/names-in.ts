import type { CodeForm } from '../../../../model/code.ts';
import { loadedGrammar } from '../../sql/grammar.ts';
import { isWord, tokensOf } from '../../sql/tokens.ts';
import { type NamesInCode, noNames } from './names-in-code.ts';
import { gatherPlpgsql } from './names-in-plpgsql.ts';
import { gatherNames } from './names-in-tree.ts';

/** The names in a text, by PostgreSQL's own grammar; empty for text that it does not understand. Never throws. */
export function namesIn(native: string, form: CodeForm): NamesInCode {
  const names = noNames();
  if (form.form === 'routine' && form.language === 'plpgsql') gatherPlpgsql(native, form.head, names);
  else {
    const statement = statementOf(native, form);
    if (statement !== undefined) gatherStatements(statement, names);
  }
  return names;
}

/** The text completed to a statement that the grammar can parse; undefined if there is no such statement. */
function statementOf(native: string, form: CodeForm): string | undefined {
  switch (form.form) {
    case 'trigger':
      return native.startsWith('REFERENCING')
        ? `CREATE TRIGGER x AFTER INSERT ON x ${native.replace(/ EXECUTE /, ' FOR EACH STATEMENT EXECUTE ')}`
        : `CREATE TRIGGER x AFTER INSERT ON x FOR EACH ROW ${native}`;
    case 'rule':
      return `CREATE RULE x AS ON INSERT TO x DO ${native}`;
    case 'routine':
      if (form.language !== 'sql') return undefined;
      return isStandardBody(native) ? `CREATE FUNCTION x() RETURNS integer LANGUAGE sql ${native}` : native;
    default:
      return undefined;
  }
}

/** `BEGIN ATOMIC …` or `RETURN …`, which the server parses when it creates the routine. */
function isStandardBody(native: string): boolean {
  const [first, second] = tokensOf(native);
  return isWord(first, 'RETURN') || (isWord(first, 'BEGIN') && isWord(second, 'ATOMIC'));
}

function gatherStatements(sql: string, names: NamesInCode): void {
  try {
    gatherNames(loadedGrammar().parseSync(sql), names);
  } catch {
    // The grammar does not understand the text, so no names are known.
  }
}

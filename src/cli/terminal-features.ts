import { pathToFileURL } from 'node:url';
import type { Style } from '../../reports/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a locale is set that has no UTF-8, such as `C` or `de_DE.ISO-8859-1`. Without a locale, as in most containers, there is UTF-8. */
export function lacksUtf8({ LC_ALL = '', LC_CTYPE = '', LANG = '' }: Environment): boolean {
  const locale = [LC_ALL, LC_CTYPE, LANG].find((value) => value !== '') ?? '';
  return locale !== '' && !/utf-?8/i.test(locale);
}

/** Where files are, if the terminal opens links. What does not know them shows garbage, so only terminals that are known to. */
export function linksOf(isTerminal: boolean, environment: Environment): Pick<Style, 'links'> {
  const {
    TERM = '',
    TERM_PROGRAM = '',
    VTE_VERSION = '',
    WT_SESSION = '',
    KONSOLE_VERSION = '',
    CI = '',
  } = environment;
  const isKnown =
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty'].includes(TERM_PROGRAM) ||
    ['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot'].includes(TERM) ||
    Number(VTE_VERSION) >= 5000 ||
    WT_SESSION !== '' ||
    KONSOLE_VERSION !== '';
  return isTerminal && isKnown && CI === '' && TERM !== 'dumb'
    ? { links: `${pathToFileURL(process.cwd()).href}/` }
    : {};
}

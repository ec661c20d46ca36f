import type { Completion } from './completions.ts';

/** Completes with what the declarations know, and with files elsewhere. */
export function bashScript(completions: readonly Completion[]): string {
  const values = valuesOf(completions).map(
    ({ key, values }) => `    ${quoted(key)}) words=${quoted(values.join(' '))} ;;`,
  );
  const words = completions.map(({ path, commands, options, values }) => {
    const known = [...commands.map(({ name }) => name), ...values, ...options.map(({ long }) => long)];
    return `    ${quoted(path)}) words=${quoted(known.join(' '))} ;;`;
  });
  return `# bash completion of evenkeel
_evenkeel() {
  local at='' words='' word
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${at:+$at }$word" in
${pathCases(completions, '      ', (path) => `at=${quoted(path)}`)}
    esac
  done
  case "\${at:+$at }$before" in
${values.join('\n')}
    *) case "$at" in
${words.join('\n')}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _evenkeel evenkeel
`;
}

export function zshScript(completions: readonly Completion[]): string {
  const values = valuesOf(completions).map(
    ({ key, values }) =>
      `    (${quoted(key)}) choices=(${values.map(quoted).join(' ')}); _describe value choices; return ;;`,
  );
  const words = completions.map(({ path, commands, options, values }) => {
    const first = [
      ...commands.map(({ name, about }) => described(name, about)),
      ...values.map((value) => quoted(value)),
    ];
    const dashed = options.map(({ long, about }) => described(long, about));
    return `    (${quoted(path)}) first=(${first.join(' ')}); dashed=(${dashed.join(' ')}) ;;`;
  });
  return `#compdef evenkeel
_evenkeel() {
  local at='' word
  local -a choices first dashed
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "\${at:+$at }$word" in
${pathCases(completions, '      ', (path) => `at=${quoted(path)}`, '(')}
    esac
  done
  case "\${at:+$at }\${words[CURRENT-1]}" in
${values.join('\n')}
  esac
  case "$at" in
${words.join('\n')}
  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then _describe option dashed
  elif (( \${#first} )); then _describe command first
  else _files; fi
}
if [ "\${funcstack[1]}" = _evenkeel ]; then _evenkeel "$@"; else compdef _evenkeel evenkeel; fi
`;
}

export function fishScript(completions: readonly Completion[]): string {
  const lines = completions.flatMap(({ path, commands, options, values }) => {
    const names = path.split(' ').filter((name) => name !== '');
    const inner = commands.map(({ name }) => name);
    const seen = names.map((name) => `__fish_seen_subcommand_from ${name}`);
    const before = inner.length === 0 ? [] : [`not __fish_seen_subcommand_from ${inner.join(' ')}`];
    const when = `-n ${quoted([...seen, ...before].join('; and ') || 'true')}`;
    return [
      ...commands.map(({ name, about }) => `complete -c evenkeel ${when} -f -a ${name} -d ${quoted(about)}`),
      ...values.map((value) => `complete -c evenkeel ${when} -f -a ${value}`),
      ...options.map(({ long, short, about, takesValue, values: known }) =>
        [
          `complete -c evenkeel ${when} -l ${long.slice(2)}`,
          ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
          ...(known.length > 0 ? [`-x -a ${quoted(known.join(' '))}`] : takesValue ? ['-r'] : []),
          `-d ${quoted(about)}`,
        ].join(' '),
      ),
    ];
  });
  return `# fish completion of evenkeel\n${lines.join('\n')}\n`;
}

interface Values {
  /** A command and an option after it: `audit --fail-on`. */
  readonly key: string;
  readonly values: readonly string[];
}

function valuesOf(completions: readonly Completion[]): readonly Values[] {
  return completions.flatMap(({ path, options }) =>
    options
      .filter(({ values }) => values.length > 0)
      .flatMap(({ long, short, values }) =>
        [long, ...(short === undefined ? [] : [short])].map((flag) => ({ key: [path, flag].join(' ').trim(), values })),
      ),
  );
}

function pathCases(
  completions: readonly Completion[],
  indent: string,
  then: (path: string) => string,
  open = '',
): string {
  return completions
    .filter(({ path }) => path !== '')
    .map(({ path }) => `${indent}${open}${quoted(path)}) ${then(path)} ;;`)
    .join('\n');
}

/** A word of zsh's `_describe`: a colon separates the two. */
function described(word: string, about: string): string {
  return quoted(`${word.replaceAll(':', '\\:')}:${about}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

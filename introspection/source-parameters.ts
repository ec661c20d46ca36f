/** The source with this parameter, which replaces all others of the same name. The rest stays exactly as written. */
export function withParameter(source: string, name: string, value: string): string {
  const [base = '', ...query] = source.split('?');
  const others = query
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && nameOf(pair) !== name);
  return `${base}?${[...others, `${name}=${encodeURIComponent(value)}`].join('&')}`;
}

function nameOf(pair: string): string {
  return new URLSearchParams(pair).keys().next().value ?? '';
}

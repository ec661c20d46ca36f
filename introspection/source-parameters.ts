/** A source with a parameter in the place of those of that name that it has. What it says otherwise stays as it is written. */
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

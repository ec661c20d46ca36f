/** Common functions and types of extensions that are often installed by hand, so that no file creates them. */
const PARTS: readonly { readonly sign: RegExp; readonly extension: string }[] = [
  { sign: /\b(gin_trgm_ops|gist_trgm_ops|similarity\(|show_trgm\()/, extension: 'pg_trgm' },
  { sign: /\b(uuid_generate_v[1345]|uuid_nil)\b/, extension: 'uuid-ossp' },
  { sign: /\b(gen_random_bytes|gen_salt|digest|hmac|crypt|pgp_sym_encrypt)\(/, extension: 'pgcrypto' },
  { sign: /\bunaccent\b/, extension: 'unaccent' },
  { sign: /\b(citext)\b/, extension: 'citext' },
  { sign: /\b(hstore)\b/, extension: 'hstore' },
  { sign: /\b(ltree|lquery)\b/, extension: 'ltree' },
  { sign: /\b(for access method "gist")/, extension: 'btree_gist' },
];

/** A hint if an extension is likely missing: ` (…)`; otherwise empty. */
export function extensionHint(message: string): string {
  if (!/does not exist|has no default operator class/.test(message)) return '';
  const extension = PARTS.find(({ sign }) => sign.test(message))?.extension;
  return extension === undefined ? '' : ` (to use the extension, add ?extensions=${extension})`;
}

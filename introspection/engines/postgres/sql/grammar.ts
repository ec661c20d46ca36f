type Grammar = typeof import('libpg-query');

let grammar: Grammar | undefined;

/** Loads PostgreSQL's own grammar once. */
export async function loadGrammar(): Promise<void> {
  if (grammar !== undefined) return;
  const module = await import('libpg-query');
  await module.loadModule();
  grammar = module;
}

/** The grammar; `loadGrammar` must have been awaited. */
export function loadedGrammar(): Grammar {
  if (grammar === undefined) throw new Error('postgres: the grammar is used before it was loaded');
  return grammar;
}

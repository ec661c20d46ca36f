import { engines } from '../../../introspection/index.ts';

/** Stands in sentences about types for an engine whose types are hints: the side's own in a report, a sample on the rule's page. */
export const HINTING = '{hinting}';

/** The sentence with the title of such an engine; by default that of the first one. */
export function hintingNamed(sentence: string, title = sampleTitle()): string {
  return sentence.replaceAll(HINTING, title);
}

function sampleTitle(): string {
  return engines.find(({ dialect }) => !dialect.enforcesTypes)?.title ?? 'One side';
}

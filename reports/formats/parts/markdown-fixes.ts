import { engines as knownEngines } from '../../../introspection/index.ts';
import type { RulePage } from '../../rule-pages/rule-page.ts';
import { codeBlock, plainText } from './markdown-escape.ts';

const SAMPLES = 'The SQL shows the shape. Its names are samples: the table `t` with the key `id` and the column `c`.';

/** How to fix what a rule finds: each way with its SQL, for the named engines or for all. */
export function fixParts({ fixes }: RulePage, engines?: readonly string[]): readonly string[] {
  const wanted = knownEngines.flatMap(({ name, title }) =>
    engines === undefined || engines.includes(name) ? [title] : [],
  );
  const nothing = 'Nothing needs fixing: the two sides behave the same.';
  return [
    ...(fixes.length === 0 ? [nothing] : []),
    ...(fixes.some(({ steps }) => steps.length > 0) ? [SAMPLES] : []),
    ...fixes.flatMap(({ title, hint, steps }) => [
      [`${title}.`, ...(hint === undefined ? [] : [plainText(hint)])].join(' '),
      ...steps
        .filter(({ engine }) => wanted.some((title) => title === engine))
        .map(({ engine, sql }) =>
          sql === null ? `Nothing to do on ${engine}.` : `${engine}:\n\n${codeBlock('sql', sql)}`,
        ),
    ]),
  ];
}

import { kinds } from '../../../introspection/index.ts';
import { membersOf } from '../../report/members.ts';
import { printable } from '../../report/printable.ts';
import type { Finding } from '../../report/report.ts';
import { findRulePage } from '../../rule-pages/rule-pages.ts';
import { amount, severityWord } from './amount.ts';
import { nameWithOwner } from './finding-title.ts';
import { severityLook } from './paint.ts';
import { wholeName } from './text-name.ts';
import type { Page } from './text-page.ts';

/** Notes, one line for each rule: what it finds, and in how many objects. */
export function noteLines(findings: readonly Finding[], page: Page): readonly string[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].flatMap(([rule, ofRule]) => {
    const times = ofRule.length === 1 ? '' : ` ×${ofRule.length}`;
    const title = findRulePage(rule)?.title ?? 'A finding of a rule that this version does not know';
    const text = `${title} (${objectsOf(ofRule)})  [${printable(rule)}${times}]`;
    return page.marked(severityWord('info'), severityLook.info, text);
  });
}

/** `54 columns`, `2 indexes, 1 unique constraint`; a single object has its name. */
function objectsOf(findings: readonly Finding[]): string {
  const objects = findings.flatMap(membersOf).map(({ object }) => object);
  const [only, ...more] = objects;
  if (only !== undefined && more.length === 0) return `${kinds[only.kind].title} ${nameWithOwner(only, wholeName)}`;
  return [...Map.groupBy(objects, ({ kind }) => kind)]
    .map(([kind, alike]) => amount(alike.length, kinds[kind].title, kinds[kind].plural))
    .join(', ');
}

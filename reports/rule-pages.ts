import { compareText, type KindDefinition, kinds } from '../introspection/index.ts';
import { advices } from './advice/registry.ts';
import { ruleTexts } from './equivalence/registry.ts';
import { policyRules } from './policy/policy-rules.ts';
import { MEANING_OF_IMPACT, severityOf } from './policy.ts';
import type { RulePage } from './rule-page.ts';

/** Every rule by which a difference is judged, sorted by id. */
export const rulePages: readonly RulePage[] = [
  ...[...ruleTexts, ...advices, ...policyRules].map(
    ({ id, title, says, why, example, verdict }): RulePage => ({
      id,
      title,
      says,
      why,
      ...(example !== undefined && { example }),
      verdict,
      ...(verdict !== 'equivalent' && { severity: severityOf({ verdict, impact: 'data' }) }),
    }),
  ),
  ...Object.entries<KindDefinition>(kinds).flatMap(([kind, definition]) => pagesOfKind(kind, definition)),
].toSorted((a, b) => compareText(a.id, b.id));

export function findRulePage(id: string): RulePage | undefined {
  return rulePages.find((page) => page.id === id);
}

/** The findings that need no rule of their own: an object that one side lacks, a fact that differs. */
function pagesOfKind(kind: string, definition: KindDefinition): readonly RulePage[] {
  const { title, missing, extra, why } = definition;
  return [
    page(
      `${kind}.missing`,
      `A missing ${title}`,
      `The actual side lacks a ${title} that the expected side has.`,
      why,
      missing,
    ),
    ...(definition.signature === undefined
      ? [
          page(
            `${kind}.renamed`,
            `A ${title} likely renamed`,
            `The two sides have a ${title} under two names that is likely one.`,
            why,
            missing,
          ),
        ]
      : []),
    page(
      `${kind}.extra`,
      `An extra ${title}`,
      `Only the actual side has this ${title}.`,
      MEANING_OF_IMPACT[extra],
      extra,
    ),
    ...Object.entries(definition.fields).map(([name, field]) =>
      page(
        `${kind}.${name}`,
        `${title}: ${field.title}`,
        `The two sides differ in ${field.title} of a ${title}, and no rule makes them equivalent.`,
        MEANING_OF_IMPACT[field.impact],
        field.impact,
      ),
    ),
  ];
}

function page(id: string, title: string, says: string, why: string, impact: KindDefinition['missing']): RulePage {
  return { id, title, says, why, verdict: 'different', severity: severityOf({ verdict: 'different', impact }) };
}

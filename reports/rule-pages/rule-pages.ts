/** The room of rule pages. In: every rule, and the SQL that fixes what it finds. Out: one page for each. */

import { compareText, engines, type Kind, type KindDefinition, kindNames, kinds } from '../../introspection/index.ts';
import { acceptanceOf, weightOf } from '../policy/entry.ts';
import { policyRules } from '../policy/rules.ts';
import { severityOf } from '../policy/severity.ts';
import { advices } from '../rules/advice/registry.ts';
import { MEANING_OF_IMPACT } from '../rules/meaning-of-impact.ts';
import { migrationRules } from '../rules/migrations/migration-rules.ts';
import { ruleTexts } from '../rules/registry.ts';
import { isAskedOf, type RuleText } from '../rules/rule.ts';
import { hintingNamed } from '../rules/types/hinting.ts';
import { type Fix, fixOf } from './fix.ts';
import { ruleHints } from './hints/rule-hints.ts';
import { fixesOfExtra, fixesOfField, fixesOfMissing, fixesOfRenamed } from './kind-fixes.ts';
import type { RulePage } from './rule-page.ts';

/** Every rule by which a difference is judged, sorted by id, with the fixes of all engines that there are now. */
export function rulePages(): readonly RulePage[] {
  if (built.engines !== engines.length) built = { engines: engines.length, pages: buildPages() };
  return built.pages;
}

let built: { readonly engines: number; readonly pages: readonly RulePage[] } = { engines: 0, pages: [] };

export function findRulePage(id: string): RulePage | undefined {
  return rulePages().find((page) => page.id === id);
}

function buildPages(): readonly RulePage[] {
  return [
    ...ruleTexts.map((rule) => pageOf(rule, 'Change one side')),
    ...advices.map((advice) => pageOf(advice, 'Change the side with the finding')),
    ...policyRules.map((rule) => pageOf(rule, 'Correct the policy', weightOf)),
    ...migrationRules.map((rule) => pageOf(rule, 'Change the files', weightOf)),
    ...kindNames.flatMap(pagesOfKind),
  ].toSorted((a, b) => compareText(a.id, b.id));
}

function pageOf(rule: RuleText, titleOfFix: string, entryOf = acceptanceOf): RulePage {
  const { id, title, says, why, verdict, impact = 'data' } = rule;
  const hints = ruleHints.get(id);
  const example = rule.example ?? hints?.example;
  const about = rule.engines && engines.filter((engine) => isAskedOf(rule, [engine]));
  return {
    id,
    title: hintingNamed(title),
    says: hintingNamed(says),
    why: hintingNamed(why),
    ...(example !== undefined && { example }),
    ...(about && { engines: about.map((engine) => engine.title).toSorted(compareText) }),
    verdict,
    ...(verdict !== 'equivalent' && { severity: severityOf({ verdict, impact }), accept: entryOf(id) }),
    fixes:
      hints === undefined
        ? []
        : [
            fixOf(
              titleOfFix,
              { key: id, hint: hints.hint && hintingNamed(hints.hint) },
              ({ repair }) => repair.rules.get(id) ?? null,
            ),
          ],
  };
}

/** The findings that need no rule of their own: an object that one side lacks, a fact that differs. */
function pagesOfKind(kind: Kind): readonly RulePage[] {
  const { title, missing, extra, why, signature, fields }: KindDefinition = kinds[kind];
  return [
    page({
      id: `${kind}.missing`,
      title: `A missing ${title}`,
      says: `The actual side lacks ${withArticle(title)} that the expected side has.`,
      why,
      impact: missing,
      fixes: fixesOfMissing(kind),
    }),
    ...(signature === undefined
      ? [
          page({
            id: `${kind}.renamed`,
            title: `${capital(withArticle(title))} likely renamed`,
            says: `The two sides have ${withArticle(title)} under two names; it is likely the same one.`,
            why,
            impact: missing,
            fixes: fixesOfRenamed(kind),
          }),
        ]
      : []),
    page({
      id: `${kind}.extra`,
      title: `An extra ${title}`,
      says: `Only the actual side has this ${title}.`,
      why: MEANING_OF_IMPACT[extra],
      impact: extra,
      fixes: fixesOfExtra(kind),
    }),
    ...Object.entries(fields).map(([name, field]) =>
      page({
        id: `${kind}.${name}`,
        title: `${capital(title)}: ${field.title}`,
        says: `Both sides have ${withArticle(title)}, but "${field.title}" differs, and no rule explains the difference.`,
        why: MEANING_OF_IMPACT[field.impact],
        impact: field.impact,
        fixes: fixesOfField(kind, name),
      }),
    ),
  ];
}

function page({
  impact,
  ...rest
}: Pick<RulePage, 'id' | 'title' | 'says' | 'why'> & {
  readonly impact: KindDefinition['missing'];
  readonly fixes: readonly Fix[];
}): RulePage {
  const severity = severityOf({ verdict: 'different', impact });
  return { ...rest, verdict: 'different', severity, accept: acceptanceOf(rest.id) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A noun with its indefinite article: `an index`, `a unique constraint`. */
function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

import type { Impact } from '../introspection/index.ts';
import type { RuledVerdict } from './equivalence/rule.ts';
import type { Severity } from './report.ts';

const OF_IMPACT: { readonly [I in Impact]: Severity } = {
  data: 'error',
  behaviour: 'warning',
  performance: 'warning',
  cosmetic: 'info',
};

/** How much a judged difference weighs. What is explained away weighs nothing and never gets here. */
export function severityOf({
  verdict,
  impact,
}: {
  readonly verdict: Exclude<RuledVerdict, 'equivalent'>;
  readonly impact: Impact;
}): Severity {
  switch (verdict) {
    case 'lossy':
      return 'info';
    case 'unknown':
      return 'warning';
    case 'different':
      return OF_IMPACT[impact];
  }
}

/** What a difference of that impact means, for findings that no rule explains further. */
export const MEANING_OF_IMPACT: { readonly [I in Impact]: string } = {
  data: 'What one side stores, the other refuses, changes or lets through.',
  behaviour: 'The same statement does different things on the two sides.',
  performance: 'The same query takes a different time on the two sides.',
  cosmetic: 'It changes nothing that an application could notice.',
};

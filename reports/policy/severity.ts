import type { Impact } from '../../introspection/index.ts';
import type { Severity } from '../report/report.ts';
import type { RuledVerdict } from '../rules/rule.ts';

const OF_IMPACT: { readonly [I in Impact]: Severity } = {
  data: 'error',
  behaviour: 'warning',
  performance: 'warning',
  cosmetic: 'info',
};

/** The severity of a judged difference. Explained differences have none. */
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

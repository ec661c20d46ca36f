import type { Command } from 'commander';
import { suggestion } from '../../introspection/nearest.ts';
import { EvenkeelError } from '../errors.ts';
import type { CommandContext } from './command-context.ts';

const EXAMPLES = `
Examples:
  evenkeel explain
  evenkeel explain column.missing
`;

export function addExplainCommand(program: Command, context: CommandContext): void {
  program
    .command('explain')
    .summary('say what a rule means')
    .description(
      'Says what a rule means, why it matters, how to mend what it finds and how to accept it; without a rule it lists all of them.',
    )
    .argument('[rule]', 'what stands in brackets behind a finding')
    .addHelpText('after', EXAMPLES)
    .action((rule: string | undefined) => explain(rule, context));
}

async function explain(rule: string | undefined, { terminal }: CommandContext): Promise<void> {
  const { findRulePage, rulePages } = await import('../../reports/index.ts');
  const { ruleList, rulePageText } = await import('./rule-page-text.ts');
  if (rule === undefined) return terminal.write(ruleList(rulePages));
  const page = findRulePage(rule);
  if (page !== undefined) return terminal.write(rulePageText(page, terminal.style.width));
  const ids = rulePages.map(({ id }) => id);
  throw new EvenkeelError(
    'E_USAGE',
    `There is no rule "${rule}"${suggestion(rule, ids) || '; `evenkeel explain` lists them.'}`,
  );
}

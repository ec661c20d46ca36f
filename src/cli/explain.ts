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
    .summary('explain a rule')
    .description(
      'Explains a rule: what it finds, why that matters, how to fix it and how to accept it. Without a rule it lists all rules.',
    )
    .argument('[rule]', 'the rule in brackets after a finding')
    .addHelpText('after', EXAMPLES)
    .action((rule: string | undefined) => explain(rule, context));
}

async function explain(rule: string | undefined, { terminal }: CommandContext): Promise<void> {
  const { findRulePage, rulePages } = await import('../../reports/index.ts');
  const { ruleList, rulePageText } = await import('./rule-page-text.ts');
  if (rule === undefined) return terminal.write(ruleList(rulePages()));
  const page = findRulePage(rule);
  if (page !== undefined) return terminal.write(rulePageText(page, terminal.style.width));
  const ids = rulePages().map(({ id }) => id);
  throw new EvenkeelError(
    'E_USAGE',
    `There is no rule "${rule}"${suggestion(rule, ids) || '; `evenkeel explain` lists them.'}`,
  );
}

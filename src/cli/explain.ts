import type { Command } from 'commander';
import { suggestion } from '../../introspection/nearest.ts';
import { EvenkeelError } from '../errors.ts';
import type { CommandContext } from './command-context.ts';

const EXAMPLES = `
Examples:
  evenkeel explain
  evenkeel explain column.missing
  evenkeel explain 4f1c09a7be32 --report report.json
`;

interface ExplainOptions {
  readonly report?: string;
}

export function addExplainCommand(program: Command, context: CommandContext): void {
  program
    .command('explain')
    .summary('explain a rule or a finding')
    .description(
      'Explains a rule: what it finds, why that matters, how to fix it and how to accept it. Without a rule it lists all rules. With a report in JSON it explains one of its findings.',
    )
    .argument('[rule]', 'the rule in brackets after a finding, or the id of a finding, which --verbose shows')
    .option('--report <file>', 'the report in JSON that has the finding')
    .addHelpText('after', EXAMPLES)
    .action((rule: string | undefined, options: ExplainOptions) => explain(rule, options, context));
}

async function explain(
  rule: string | undefined,
  { report }: ExplainOptions,
  { terminal }: CommandContext,
): Promise<void> {
  const { findRulePage, rulePages } = await import('../../reports/index.ts');
  const { ruleList, rulePageText } = await import('./rule-page-text.ts');
  if (rule === undefined && report === undefined) return terminal.write(ruleList(rulePages()));
  if (rule === undefined) throw new EvenkeelError('E_USAGE', 'Name the id of a finding; `--verbose` shows the ids.');
  const { explainFinding, looksLikeId } = await import('./explain-finding.ts');
  if (report !== undefined) return await explainFinding(rule, report, terminal);
  if (looksLikeId(rule))
    throw new EvenkeelError(
      'E_USAGE',
      `"${rule}" is the id of a finding: add --report report.json, which \`evenkeel audit … --format json=report.json\` writes.`,
    );
  const page = findRulePage(rule);
  if (page !== undefined) return terminal.write(rulePageText(page, terminal.style.width));
  const ids = rulePages().map(({ id }) => id);
  throw new EvenkeelError(
    'E_USAGE',
    `There is no rule "${rule}"${suggestion(rule, ids) || '; `evenkeel explain` lists them.'}`,
  );
}

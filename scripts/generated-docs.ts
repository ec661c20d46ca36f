import type { TSchema } from 'typebox';
import { snapshotSchema } from '../introspection/index.ts';
import { codeSpan, plainText } from '../reports/formats/parts/markdown-escape.ts';
import { type RulePage, reportSchema, rulePages } from '../reports/index.ts';
import { buildProgram } from '../src/cli/program.ts';
import { plainStyle, type Terminal } from '../src/cli/terminal.ts';
import { configSchema } from '../src/config/config-schema.ts';

/** The documents that follow from the code: text by path from the top of the repository. */
export function generatedDocs(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/schemas/report.schema.json', schemaText(reportSchema)],
    ['docs/schemas/snapshot.schema.json', schemaText(snapshotSchema)],
    ['docs/schemas/config.schema.json', schemaText(configSchema)],
    ['docs/cli.md', commandsText()],
    ['docs/rules.md', rulesText()],
  ]);
}

/** Help is only rendered, nothing is run. */
const NO_TERMINAL: Terminal = {
  style: plainStyle,
  watched: false,
  write: async () => {},
  say: () => {},
  status: () => {},
};

function schemaText(schema: TSchema): string {
  return `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, null, 2)}\n`;
}

function commandsText(): string {
  const program = buildProgram({ terminal: NO_TERMINAL, end: () => {} }, () => {});
  const sections = [program, ...program.commands].map((command) => {
    const name = command === program ? program.name() : `${program.name()} ${command.name()}`;
    const lines: string[] = [];
    command.configureOutput({ writeOut: (text) => lines.push(text) }).outputHelp();
    return `## ${name}\n\n\`\`\`text\n${lines.join('').trimEnd()}\n\`\`\``;
  });
  return `# The command line\n\nGenerated from the commands by \`npm run generate\`.\n\n${sections.join('\n\n')}\n`;
}

function rulesText(): string {
  const groups = Map.groupBy(rulePages, ({ id }) => id.slice(0, id.indexOf('.')));
  const sections = [...groups].map(([group, pages]) => `## ${group}\n\n${pages.map(ruleText).join('\n\n')}`);
  return [
    '# Rules',
    'Every difference is judged by one of these rules. `evenkeel explain <rule>` prints one of them. Generated from the rules by `npm run generate`.',
    VERDICTS,
    ...sections,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

const VERDICTS = `| verdict | means |
|---|---|
| equivalent | spelt otherwise, behaves alike; counted, and no finding |
| lossy | behaves alike but for some values; a finding at info |
| different | not the same promise; a finding |
| unknown | cannot be told; a finding at warning |`;

function ruleText({ id, title, verdict, severity, says, why, example }: RulePage): string {
  const parts = [
    `### ${id}`,
    `${plainText(title)}. Verdict: ${verdict}${severity === undefined ? '' : `, ${severity}`}.`,
    plainText(says),
    plainText(why),
    ...(example === undefined ? [] : [`Example: ${codeSpan(example)}`]),
  ];
  return parts.join('\n\n');
}

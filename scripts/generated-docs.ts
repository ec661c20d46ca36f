import type { Command } from 'commander';
import type { TSchema } from 'typebox';
import { snapshotSchema } from '../introspection/index.ts';
import { fleetSchema, reportSchema } from '../reports/index.ts';
import { buildProgram } from '../src/cli/program.ts';
import { plainStyle, type Terminal } from '../src/cli/terminal.ts';
import { acceptedSchema } from '../src/config/accepted-schema.ts';
import { configSchema } from '../src/config/config-schema.ts';
import { notificationSchema } from '../src/notify/notification.ts';
import { factDocs } from './fact-docs.ts';
import { ruleDocs } from './rule-docs.ts';

/** The documents that follow from the code: text by path from the top of the repository. */
export function generatedDocs(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/schemas/report.schema.json', schemaText(reportSchema)],
    ['docs/schemas/fleet.schema.json', schemaText(fleetSchema)],
    ['docs/schemas/snapshot.schema.json', schemaText(snapshotSchema)],
    ['docs/schemas/config.schema.json', schemaText(configSchema)],
    ['docs/schemas/accepted.schema.json', schemaText(acceptedSchema)],
    ['docs/schemas/notification.schema.json', schemaText(notificationSchema)],
    ['docs/cli.md', commandsText()],
    ['docs/facts.md', factDocs()],
    ...ruleDocs(),
  ]);
}

/** Help is only rendered, nothing is run. */
const NO_TERMINAL: Terminal = {
  style: plainStyle,
  fileStyle: plainStyle,
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
  const sections = withSubcommands(program).map(({ command, name }) => {
    const lines: string[] = [];
    command.configureOutput({ writeOut: (text) => lines.push(text) }).outputHelp();
    return `## ${name}\n\n\`\`\`text\n${lines.join('').trimEnd()}\n\`\`\``;
  });
  return `# The command line\n\nGenerated from the commands by \`npm run generate\`.\n\n${sections.join('\n\n')}\n`;
}

function withSubcommands(
  command: Command,
  above = '',
): readonly { readonly command: Command; readonly name: string }[] {
  const name = `${above}${command.name()}`;
  return [{ command, name }, ...command.commands.flatMap((inner) => withSubcommands(inner, `${name} `))];
}

import {
  type Engine,
  engineNamed,
  type Field,
  type Kind,
  type KindDefinition,
  kindNames,
  kinds,
} from '../introspection/index.ts';
import { codeSpan, plainText } from '../reports/formats/parts/markdown-escape.ts';

const engines = [
  { title: 'PostgreSQL', engine: await engineNamed('postgres') },
  { title: 'SQLite', engine: await engineNamed('sqlite') },
];

/** Every fact of every kind, and what each engine tells of it: `docs/facts.md`. */
export function factDocs(): string {
  return [INTRODUCTION, ...kindNames.map(sectionOf)].join('\n\n').concat('\n');
}

const INTRODUCTION = `# Facts

Generated from the declarations of kinds and engines by \`npm run generate\`.

What is compared of each kind of object, and which engine tells it.

- **read**: the engine knows it, and Evenkeel reads it.
- **always …**: the engine has no such notion and always behaves as that value. Another value on the other side is a difference.
- **with …**: the engine has no such notion; what would follow from it is judged with that fact.
- **no matter**: the engine has no such notion, and nothing that it does depends on it.
- **no such objects**: the engine does not have the kind. A report says so under coverage where the other side has some.

What \`?reader=information_schema\` cannot see of PostgreSQL stands in [sources](sources.md), and in the coverage of each report.`;

function sectionOf(kind: Kind): string {
  const { title, fields }: KindDefinition = kinds[kind];
  const rows = Object.entries(fields).map(
    ([name, field]) =>
      `| ${plainText(field.title)} | ${codeSpan(`${kind}.${name}`)} | ${engines.map(({ engine }) => cellOf(engine, kind, name, field)).join(' | ')} |`,
  );
  const head = `| fact | rule | ${engines.map((each) => each.title).join(' | ')} |\n|---|---|${engines.map(() => '---|').join('')}`;
  return `## ${plainText(title)}\n\n${head}\n${rows.join('\n')}`;
}

function cellOf(engine: Engine, kind: Kind, name: string, field: Field<unknown>): string {
  if (engine.verifications[kind] === undefined) return 'no such objects';
  const lacked: readonly string[] = engine.lacks[kind] ?? [];
  if (!lacked.includes(name)) return 'read';
  const { absent } = field;
  if (absent === 'nothing') return 'no matter';
  if (absent === 'essential') throw new Error(`${engine.name} cannot have ${kind} without ${name}`);
  return 'means' in absent ? `always ${codeSpan(field.show(absent.means))}` : `with ${absent.toldBy}`;
}

import {
  compareText,
  type Engine,
  engines,
  type Field,
  type Kind,
  type KindDefinition,
  kindNames,
  kinds,
} from '../introspection/index.ts';
import { codeSpan, plainText } from '../reports/formats/parts/markdown-escape.ts';

const columns = engines.toSorted((one, other) => compareText(one.title, other.title));

/** Every fact of every kind, and which engine provides it: `docs/facts.md`. */
export function factDocs(): string {
  return [INTRODUCTION, ...kindNames.map(sectionOf)].join('\n\n').concat('\n');
}

const INTRODUCTION = `# Facts

Generated from the declarations of kinds and engines by \`npm run generate\`.

The facts that are compared for each kind of object, and which engine provides them.

- **read**: the engine has it, and Evenkeel reads it.
- **always …**: the engine does not have it, and always behaves like this value. Another value on the other side is a difference.
- **with …**: the engine does not have it; it is judged together with the named fact.
- **no matter**: the engine does not have it, and its behaviour does not depend on it.
- **no such objects**: the engine does not have the kind. If the other side has such objects, the report says so under coverage.

What \`?reader=information_schema\` cannot read of PostgreSQL is in the coverage of each report.`;

function sectionOf(kind: Kind): string {
  const { title, fields }: KindDefinition = kinds[kind];
  const rows = Object.entries(fields).map(
    ([name, field]) =>
      `| ${plainText(field.title)} | ${codeSpan(`${kind}.${name}`)} | ${columns.map((engine) => cellOf(engine, kind, name, field)).join(' | ')} |`,
  );
  const head = `| fact | rule | ${columns.map((each) => each.title).join(' | ')} |\n|---|---|${columns.map(() => '---|').join('')}`;
  return `## ${plainText(title)}\n\n${head}\n${rows.join('\n')}`;
}

function cellOf(engine: Engine, kind: Kind, name: string, field: Field<unknown>): string {
  if (engine.verifications[kind] === undefined) return 'no such objects';
  const lacked: readonly string[] = engine.lacks[kind] ?? [];
  if (!lacked.includes(name)) return 'read';
  const { absent } = field;
  if (absent === 'nothing') return 'no matter';
  if (absent === 'essential') throw new Error(`${engine.name} cannot have ${kind} without ${name}`);
  return 'means' in absent ? `always ${codeSpan(field.show(absent.means))}` : `with ${absent.judgedWith}`;
}

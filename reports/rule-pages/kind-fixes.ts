import { type Engine, engines, type Kind, ownValue } from '../../introspection/index.ts';
import { type Fix, fixOf } from './fix.ts';
import { kindHints } from './hints/kind-hints.ts';

/** How a difference between objects of a kind is fixed on either side. */
export function fixesOfMissing(kind: Kind): readonly Fix[] {
  return [fixBy('Add it on the actual side', kind, 'add'), fixBy('Or drop it on the expected side', kind, 'drop')];
}

export function fixesOfExtra(kind: Kind): readonly Fix[] {
  return [fixBy('Add it on the expected side', kind, 'add'), fixBy('Or drop it on the actual side', kind, 'drop')];
}

/** What no engine renames is made anew. */
export function fixesOfRenamed(kind: Kind): readonly Fix[] {
  const isRenamed = engines.some(({ repair }) => (repair.kinds[kind]?.rename ?? null) !== null);
  return [fixBy('Rename it on one side', kind, isRenamed ? 'rename' : 'change')];
}

/** An engine without SQL of its own for the field makes the object anew. */
export function fixesOfField(kind: Kind, field: string): readonly Fix[] {
  const title = 'Change it on one side';
  if (!engines.some((engine) => ownSql(engine, kind, field) !== undefined)) return [fixBy(title, kind, 'change')];
  const hint = ownValue<string | undefined>(kindHints[kind]?.fields ?? {}, field);
  return [
    fixOf(title, { key: `${kind}.${field}`, hint }, (engine) => {
      const own = ownSql(engine, kind, field);
      return own === undefined ? (engine.repair.kinds[kind]?.change ?? null) : own;
    }),
  ];
}

type Doing = 'add' | 'drop' | 'change' | 'rename';

function fixBy(title: string, kind: Kind, doing: Doing): Fix {
  const hint = kindHints[kind]?.[doing];
  return fixOf(title, { key: `${kind}.${doing}`, hint }, ({ repair }) => repair.kinds[kind]?.[doing] ?? null);
}

/** Undefined: the engine says nothing of this field. */
function ownSql({ repair }: Engine, kind: Kind, field: string): string | null | undefined {
  return ownValue<string | null | undefined>(repair.kinds[kind]?.fields ?? {}, field);
}

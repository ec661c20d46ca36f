import {
  type Engine,
  engineNamed,
  type Kind,
  type KindDefinition,
  kindNames,
  kinds,
  parseSnapshot,
  type Snapshot,
} from '../../introspection/index.ts';
import { otherValuesOf, sampleOf } from '../../src/selftest/other-values.ts';
import { snapshotOf } from './arbitrary-snapshot.ts';

/** A fact that one of two engines lacks, set on the other to a value that differs from the behaviour of the first. */
export interface PlantedAcross {
  readonly kind: Kind;
  readonly field: string;
  readonly title: string;
  /** The engine that has no such notion, and its database. */
  readonly lacking: string;
  readonly without: Snapshot;
  /** The database of the other engine, as the first behaves and otherwise. */
  readonly alike: Snapshot;
  readonly otherwise: Snapshot;
}

const engines = { postgres: await engineNamed('postgres'), sqlite: await engineNamed('sqlite') };

/** One for every fact that an engine lacks and that has a declared value: the list follows the declarations. */
export const plantedAcross: readonly PlantedAcross[] = [
  ...plantedBetween('sqlite', 'postgres'),
  ...plantedBetween('postgres', 'sqlite'),
];

function plantedBetween(lacking: 'postgres' | 'sqlite', having: 'postgres' | 'sqlite'): readonly PlantedAcross[] {
  const engine = engines[having];
  return kindNames.flatMap((kind) =>
    (engines[lacking].lacks[kind] ?? []).flatMap((field) => {
      const about = definitionOf(kind).fields[field];
      if (about === undefined || typeof about.absent === 'string' || !('means' in about.absent)) return [];
      const { dialect } = engine;
      const lens = { dialect, name: dialect.foldName, namespace: (namespace: string) => namespace };
      const other = otherValuesOf(about, about.absent.means, lens)[0];
      const facts = factsBetween(kind, engines[lacking], engine);
      return {
        kind,
        field,
        title: about.title,
        lacking,
        without: snapshotWith(kind, { ...facts, [field]: undefined }, lacking),
        alike: snapshotWith(kind, { ...facts, [field]: about.absent.means }, having),
        otherwise: snapshotWith(kind, { ...facts, [field]: other }, having),
      };
    }),
  );
}

function definitionOf(kind: Kind): KindDefinition {
  return kinds[kind];
}

/** The facts of one object of the kind on both engines. A fact that an engine lacks has the value of its behaviour. */
function factsBetween(kind: Kind, ...both: readonly Engine[]): Readonly<Record<string, unknown>> {
  const lacked = new Set(both.flatMap(({ lacks }): readonly string[] => lacks[kind] ?? []));
  return Object.fromEntries(
    Object.entries(definitionOf(kind).fields).map(([name, field]) => {
      if (!lacked.has(name)) return [name, sampleOf(field)];
      return [name, typeof field.absent === 'object' && 'means' in field.absent ? field.absent.means : undefined];
    }),
  );
}

function snapshotWith(kind: Kind, facts: Readonly<Record<string, unknown>>, engine: 'postgres' | 'sqlite'): Snapshot {
  const empty = snapshotOf([], engine);
  const namespace = engine === 'postgres' ? 'public' : 'main';
  const owner = definitionOf(kind).home === 'relation' ? 'home' : null;
  const object = { kind, namespace, owner, name: 'planted', facts };
  return parseSnapshot(JSON.stringify({ ...empty, objects: [object] }), `planted ${kind}`);
}

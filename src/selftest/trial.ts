import type { Kind, SchemaObject } from '../../introspection/index.ts';
import { type Edit, homeOf } from './edit.ts';

/** One change in a copy of a schema. It must give a finding; but a rewrite must give none above info. */
export interface Trial {
  readonly sort: 'attribute' | 'absence' | 'spelling';
  readonly kind: Kind;
  /** The title of a fact, `missing`, `extra`, or the name of a spelling. */
  readonly what: string;
  readonly object: SchemaObject;
  /** The values before and after, for people. */
  readonly shown: readonly [before: string, after: string];
  readonly edit: Edit;
  /** True if the copy is the expected side. */
  readonly reversed: boolean;
}

export function homeOfTrial({ object }: Trial): string {
  return homeOf(object);
}

import type { Node, WindowDef } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { clauseOf, frameOf } from '../../../../model/query.ts';
import type { Build } from '../nodes/build.ts';
import { NotUnderstood, tagOf } from '../nodes/build.ts';
import { orderByOf } from './sort-keys.ts';

type Flags = readonly (readonly [bit: number, words: string])[];

/** Bits of a frame (`nodes/parsenodes.h`, FRAMEOPTION_…). */
const UNITS: Flags = [
  [0x2, 'range'],
  [0x4, 'rows'],
  [0x8, 'groups'],
];
const STARTS: Flags = [
  [0x20, 'unbounded preceding'],
  [0x80, 'unbounded following'],
  [0x200, 'current row'],
  [0x800, 'offset preceding'],
  [0x2000, 'offset following'],
];
const ENDS: Flags = [
  [0x40, 'unbounded preceding'],
  [0x100, 'unbounded following'],
  [0x400, 'current row'],
  [0x1000, 'offset preceding'],
  [0x4000, 'offset following'],
];
const EXCLUSIONS: Flags = [
  [0x8000, 'current row'],
  [0x10000, 'group'],
  [0x20000, 'ties'],
];

/** The definition of a window as its clauses. */
export function windowOf(window: WindowDef, build: Build): readonly Expression[] {
  const partition = window.partitionClause ?? [];
  return [
    ...(window.refname === undefined ? [] : [clauseOf('base', window.refname)]),
    ...(partition.length === 0 ? [] : [clauseOf('partition by', null, ...partition.map(build))]),
    ...orderByOf(window.orderClause, build),
    ...frameIn(window, build),
  ];
}

/** The windows that a SELECT names. */
export function namedWindowOf(node: Node, build: Build): Expression {
  if (!('WindowDef' in node)) throw new NotUnderstood(`a ${tagOf(node)} in WINDOW`);
  return clauseOf('named', node.WindowDef.name ?? null, ...windowOf(node.WindowDef, build));
}

function frameIn({ frameOptions = 0, startOffset, endOffset }: WindowDef, build: Build): readonly Expression[] {
  const unit = wordsOf(UNITS, frameOptions);
  const [start, end] = [wordsOf(STARTS, frameOptions), wordsOf(ENDS, frameOptions)];
  if (unit === null || start === null || end === null) throw new NotUnderstood('the frame of a window');
  const offsets = [startOffset, endOffset].filter((offset) => offset !== undefined);
  return frameOf({ unit, start, end, exclusion: wordsOf(EXCLUSIONS, frameOptions) }, offsets.map(build));
}

function wordsOf(flags: Flags, options: number): string | null {
  return flags.find(([bit]) => (options & bit) !== 0)?.[1] ?? null;
}

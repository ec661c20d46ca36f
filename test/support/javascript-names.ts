/** Names that every object of JavaScript has, or that it takes for something else than a name. */
export const JAVASCRIPT_NAMES: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'then',
  'toJSON',
  'length',
  'name',
  'default',
  'arguments',
  'undefined',
  'null',
  'NaN',
  '0',
];

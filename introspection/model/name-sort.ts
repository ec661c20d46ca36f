/** What sort of thing a qualified name stands for: names of different sorts do not meet. */
export const nameSorts = [
  'type',
  'routine',
  'relation',
  'collation',
  'operator',
  'operatorClass',
  'textSearch',
] as const;

export type NameSort = (typeof nameSorts)[number];

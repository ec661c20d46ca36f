/** The sort of object that a qualified name means. Names of different sorts never match. */
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

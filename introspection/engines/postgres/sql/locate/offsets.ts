/** Converts the grammar's offsets, which count bytes, to characters of the statement. */
export interface Offsets {
  readonly statement: string;
  at(byte: number | undefined): number;
}

export function offsetsIn(statement: string): Offsets {
  const bytes = Buffer.from(statement);
  const isPlain = bytes.length === statement.length;
  return {
    statement,
    at: (byte = 0) => (isPlain ? byte : bytes.toString('utf8', 0, byte).length),
  };
}

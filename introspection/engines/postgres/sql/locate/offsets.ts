/** Tells the places of the grammar, which counts bytes, in characters of the statement. */
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

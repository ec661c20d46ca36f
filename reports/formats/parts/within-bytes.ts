/** The first lines that fit into so many bytes of UTF-8, each with its line end. */
export function withinBytes(lines: readonly string[], most: number): readonly string[] {
  let bytes = 0;
  const end = lines.findIndex((line) => {
    bytes += Buffer.byteLength(line) + 1;
    return bytes > most;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

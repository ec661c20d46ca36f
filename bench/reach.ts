/** One line of the table of what is to be reached. */
export interface ReachRow {
  readonly work: string;
  readonly evenkeel: number;
  readonly unit: 's' | 'MB' | '/s';
  readonly peer?: { readonly name: string; readonly figure: number } | undefined;
  /** At most this much; of a rate, at least. */
  readonly reach: number;
  /** Whether the reach is of the figure itself, or of its ratio to the peer's. */
  readonly of: 'figure' | 'ratio';
}

export const REACH_HEAD = `| work | Evenkeel | peer | its figure | ratio | reach | met |
|---|---|---|---|---|---|---|
`;

/** Without the peer, a ratio is not known, and neither is whether it was met. */
export function renderReach({ work, evenkeel, unit, peer, reach, of }: ReachRow): string {
  const ratio = peer === undefined ? undefined : evenkeel / peer.figure;
  const held = of === 'ratio' ? ratio : evenkeel;
  const met = held === undefined ? '' : (unit === '/s' ? held >= reach : held <= reach) ? 'yes' : 'no';
  const bound = `${unit === '/s' ? 'at least' : 'at most'} ${reach}${of === 'ratio' ? ' of the peer' : ` ${unit}`}`;
  const cells = [
    `${work}, ${unit}`,
    shown(evenkeel),
    peer?.name ?? '',
    peer === undefined ? '' : shown(peer.figure),
    ratio === undefined ? '' : ratio.toFixed(2),
    bound,
    met,
  ];
  return `| ${cells.join(' | ')} |\n`;
}

function shown(figure: number): string {
  return figure.toFixed(figure >= 100 ? 0 : 2);
}

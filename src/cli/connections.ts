import { printable } from '../../reports/index.ts';
import { type Tried, trySource } from '../audit/try-source.ts';
import type { ServiceConfig } from '../config/service-config.ts';
import { tryChannel } from '../notify/try-channel.ts';
import { redactText } from '../redact.ts';

/** Tries each database and channel of a configuration, one after the other. */
export async function tryConnections(
  { databases, channels }: ServiceConfig,
  onStep: (step: string) => void,
): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const database of databases.values()) {
    onStep(`opening ${database.name}`);
    tried.push(await trySource(database));
  }
  for (const channel of channels.values()) {
    onStep(`looking up ${channel.name}`);
    tried.push(await tryChannel(channel));
  }
  return tried;
}

/** A line for each, and how many cannot be reached. */
export function connectionText(tried: readonly Tried[]): string {
  const width = Math.max(0, ...tried.map(({ name }) => name.length));
  const lines = tried.map(
    ({ name, answers, text }) => `  ${name.padEnd(width)}  ${answers ? '' : 'fails: '}${printable(redactText(text))}\n`,
  );
  return `\nconnections\n${lines.join('')}`;
}

import { readNamespaces, redactSource, withTimeout } from '../../introspection/index.ts';
import { amount } from '../../reports/index.ts';
import type { DatabaseConfig } from '../config/service-config.ts';
import { errorTextOf } from '../errors.ts';
import { findMadeProtocol } from '../sources/registry.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** Whether an audit could read something, in a few words. */
export interface Tried {
  readonly name: string;
  readonly answers: boolean;
  readonly text: string;
}

/** Opens a database and lists its schemas, or reads the files that stand for one. Nothing is run. */
export async function trySource({ name, source, timeoutMs }: DatabaseConfig): Promise<Tried> {
  try {
    return { name, answers: true, text: await answerOf(source, timeoutMs) };
  } catch (error) {
    const { message } = errorTextOf([error]);
    return { name, answers: false, text: message.replaceAll(source, redactSource(source)) };
  }
}

async function answerOf(source: string, timeoutMs: number): Promise<string> {
  const protocol = findMadeProtocol(source);
  if (protocol !== undefined) return await protocol.tried(source, process.cwd());
  if (/^(?:snapshot|answers):/i.test(source)) {
    const { objects } = await takeSnapshot(source);
    return `can be read: ${amount(objects.length, 'object')}`;
  }
  const namespaces = await readNamespaces(withTimeout(source, timeoutMs));
  return `answers: ${amount(namespaces.length, 'schema')}`;
}

import { resolve } from 'node:path';
import type { Engine } from './engine.ts';
import { engines } from './engines/registry.ts';
import { IntrospectionError } from './errors.ts';

/** The protocols of all sources, without the colon. */
export function sourceProtocols(): readonly string[] {
  return [...engines.flatMap(({ protocols }) => protocols), 'snapshot'];
}

/** What a source without a protocol means, for messages: `the path of a SQLite file`. */
export function sourcesWithoutProtocol(): string {
  return engines.flatMap(({ sources }) => sources.withoutProtocol ?? []).join(' or ');
}

/** Whether Evenkeel can read a source with this prefix. */
export function isSource(source: string): boolean {
  return source !== '' && (protocolOf(source) === 'snapshot' || findEngine(source) !== undefined);
}

/** The source without its secrets, fit for logs and messages. Never throws. */
export function redactSource(source: string): string {
  return (
    findEngine(source)?.sources.redact(source) ??
    source
      .replace(/^([^:]+:\/\/[^:@/]*:).*@/s, '$1***@')
      .replace(/([?&][^?&=]*(?:secret|passw|pwd|token|key)[^?&=]*=)[^&]*/gi, '$1***')
  );
}

/** The source limited to one of its namespaces; unchanged if it has only one. Never throws. */
export function inNamespace(source: string, namespace: string): string {
  return findEngine(source)?.sources.inNamespace(source, namespace) ?? source;
}

/** The source with a statement timeout, unless it sets one itself. Never throws. */
export function withTimeout(source: string, milliseconds: number): string {
  return findEngine(source)?.sources.withTimeout(source, milliseconds) ?? source;
}

/** The server of a source: `db.example.com:5432`; null for a file. Contains no secret. Never throws. */
export function serverOf(source: string): string | null {
  return findEngine(source)?.sources.serverOf(source) ?? null;
}

/** The source with an absolute path, if it names a file: relative paths start at the folder. Never throws. */
export function absoluteSource(source: string, folder: string): string {
  const path = snapshotPathOf(source);
  if (path !== undefined) return `snapshot:${resolve(folder, path)}`;
  return findEngine(source)?.sources.absolute(source, folder) ?? source;
}

/** The engine that reads a source. Throws `IntrospectionError`. */
export function engineOf(source: string): Engine {
  const engine = findEngine(source);
  if (engine !== undefined) return engine;
  const known = sourceProtocols().map((protocol) => `${protocol}:`);
  throw new IntrospectionError(
    'E_SOURCE_INVALID',
    `"${protocolOf(source)}:" is not a source that Evenkeel can read; use ${known.join(', ')} or ${sourcesWithoutProtocol()}.`,
  );
}

function findEngine(source: string): Engine | undefined {
  const protocol = protocolOf(source);
  return engines.find(({ protocols, sources }) =>
    protocol === undefined ? sources.withoutProtocol !== null : protocols.includes(protocol),
  );
}

/** The protocol of a source. A single letter before a colon is a Windows drive, not a protocol. */
function protocolOf(source: string): string | undefined {
  return /^([a-z][a-z0-9+.-]+):/i.exec(source)?.[1]?.toLowerCase();
}

/** The path of a snapshot that a source names; undefined for a source of an engine. */
export function snapshotPathOf(source: string): string | undefined {
  return protocolOf(source) === 'snapshot' ? source.slice('snapshot:'.length) : undefined;
}

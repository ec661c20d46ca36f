import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Engine, engines, ownValue } from '../../../introspection/index.ts';
import { type FoundDatabase, nameFrom } from './found-database.ts';

const FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/** Database servers that a compose file starts and that can be reached from here. Passwords are never copied. */
export async function findComposeServices(folder: string): Promise<readonly FoundDatabase[]> {
  for (const file of FILES) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (text !== undefined)
      return Object.entries(servicesOf(text)).flatMap(([name, service]) =>
        engines.flatMap((engine) => foundIn(name, service, file, engine)),
      );
  }
  return [];
}

function servicesOf(text: string): Mapping {
  try {
    return mappingOf(mappingOf(parse(text)).services);
  } catch {
    return {};
  }
}

function foundIn(name: string, entry: unknown, where: string, engine: Engine): readonly FoundDatabase[] {
  const { containers } = engine.discovery;
  const [protocol] = engine.protocols;
  const service = mappingOf(entry);
  const environment = environmentOf(service.environment);
  if (protocol === undefined || !containers?.image.test(String(service.image))) return [];
  const port = portOf(service.ports, containers.port);
  if (port === undefined) return [];
  const userText = ownValue(environment, containers.user.variable) ?? containers.user.otherwise;
  const user = literalOrReference(userText);
  const database = literalOrReference(ownValue(environment, containers.database) ?? userText);
  const secret = referenceIn(ownValue(environment, containers.password) ?? '') ?? containers.password;
  const url = `${protocol}://${user}:\${${secret}}@localhost:${port}/${database}`;
  const variables = [...new Set([...url.matchAll(/\$\{(\w+)\}/g)].flatMap(([, variable]) => variable ?? []))];
  return [
    {
      name: nameFrom(name, engine.name),
      url,
      where,
      isServer: true,
      variables,
      address: `localhost:${port}/${database}`,
    },
  ];
}

/** Variables are filled in from the environment, as compose does; its defaults are not used. */
function referenceIn(text: string): string | undefined {
  const [, braced, plain] = /^\$(?:\{(\w+)[^}]*\}|(\w+))$/.exec(text) ?? [];
  return braced ?? plain;
}

function literalOrReference(text: string): string {
  const variable = referenceIn(text);
  return variable === undefined ? encodeURIComponent(text) : `\${${variable}}`;
}

/** A mapping, or a list of `NAME=value`. */
function environmentOf(entry: unknown): Readonly<Record<string, string>> {
  const pairs = Array.isArray(entry)
    ? entry.map((line) => [String(line).replace(/=.*$/s, ''), String(line).replace(/^[^=]*=?/, '')] as const)
    : Object.entries(mappingOf(entry)).map(([key, value]) => [key, String(value)] as const);
  return Object.fromEntries(pairs);
}

/** The port of this machine: of `5433:5432`, `127.0.0.1:5433:5432` or `{ target: 5432, published: 5433 }`. */
function portOf(entry: unknown, inside: string): string | undefined {
  for (const port of Array.isArray(entry) ? entry : []) {
    const { target, published } = mappingOf(port);
    const text = target === undefined ? String(port) : `${String(published)}:${String(target)}`;
    const [, here] = new RegExp(`(?:^|:)(\\d+):${inside}(?:/tcp)?$`).exec(text) ?? [];
    if (here !== undefined) return here;
  }
  return undefined;
}

type Mapping = Readonly<Record<string, unknown>>;

function mappingOf(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

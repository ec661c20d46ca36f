import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { extras } from '../session/uncovered.ts';
import { type AnswersFile, answersError, cutAnswersError, onlyLine } from './answers-file.ts';
import { type CatalogAsk, OLDEST_MAJOR } from './catalog-ask.ts';

/** Increase it when the output format of scripts changes. */
export const ANSWERS_FORMAT = 'evenkeel-answers/1';

/** The script and its server. */
export interface AnswersHead {
  readonly ask: CatalogAsk;
  /** The fingerprint of the script's queries. */
  readonly fingerprint: string;
  readonly server: Server;
}

interface Server {
  /** `18.4`. */
  readonly version: string;
  /** As `server_version_num`. */
  readonly number: number;
  /** When the script was run: ISO 8601, UTC. */
  readonly at: string;
}

const Script = Compile(
  Type.Object({
    format: Type.Literal(ANSWERS_FORMAT),
    questions: Type.String(),
    major: Type.Integer({ minimum: OLDEST_MAJOR }),
    schemas: Type.Union([Type.Array(Type.String(), { minItems: 1 }), Type.Null()]),
    with: Type.Array(Type.Union(extras.map((name) => Type.Literal(name)))),
  }),
);

const Answerer = Compile(
  Type.Object({
    version: Type.String({ pattern: '^[\\w.]+$' }),
    number: Type.Integer(),
    at: Type.String({ pattern: '^[\\d-]+T[\\d:.]+Z$' }),
  }),
);

/** Throws `IntrospectionError` if the file is not the output of an Evenkeel script, or comes from another major version than the script is for. */
export function parseAnswersHead(file: AnswersFile): AnswersHead {
  if (!file.lines.has('script')) {
    const fault = 'are not the output of a script of "evenkeel snapshot --script"';
    throw answersError(file, fault, 'name the file with its output, from the first line on');
  }
  const script = jsonOf(onlyLine(file, 'script'));
  if (!Script.Check(script)) throw otherVersionError(file);
  const server = jsonOf(onlyLine(file, 'server'));
  if (!Answerer.Check(server)) throw cutAnswersError(file, 'have a broken line "evenkeel server …"');
  const major = Math.trunc(server.number / 10_000);
  if (major !== script.major) {
    const fault = `are of PostgreSQL ${server.version}, and the script was for PostgreSQL ${script.major}`;
    throw answersError(file, fault, `write the script with --major ${major}`);
  }
  const ask = { major, scope: { namespaces: script.schemas }, extras: script.with };
  return { ask, fingerprint: script.questions, server };
}

/** The error for answers to other queries. */
export function otherVersionError(file: AnswersFile): Error {
  const advice = 'write the script with this version, and run it again';
  return answersError(file, 'come from a script of another version of Evenkeel', advice);
}

/** Undefined for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

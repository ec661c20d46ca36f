import { type Engine, engines } from '../../introspection/index.ts';
import { LONGEST_TIMER, parseDuration } from '../duration.ts';
import { EvenkeelError } from '../errors.ts';
import { replayEngineOf, replayEngines } from './engines/registry.ts';
import { type ReplayOption, replayOptions } from './statements/replay-engine.ts';

/** The named engine, or the only engine that has the options; undefined if several have them. */
export function engineAsked(source: string, name: string | null, asked: readonly ReplayOption[]): Engine | undefined {
  const able = engines.filter((engine) => asked.every((option) => replayEngineOf(engine).options.includes(option)));
  if (name === null) return asked.length > 0 && able.length === 1 ? able[0] : undefined;
  const engine = engines.find((candidate) => candidate.name === name);
  if (engine === undefined) {
    const known = engines.map((candidate) => candidate.name).join(', ');
    throw invalidSource(source, `asks for the unknown engine "${name}"; known are ${known}`);
  }
  if (able.includes(engine)) return engine;
  const lacking = replayOptions.filter((option) => !replayEngineOf(engine).options.includes(option)).join(', ');
  throw invalidSource(source, `has options that ${engine.title} does not have: leave ${lacking} out`);
}

/** The major version of the engine, which must be one that is supported. */
export function majorAsked(source: string, text: string | null, engine: Engine | undefined): number | undefined {
  if (text === null) return undefined;
  const major = /^\d+$/.test(text) ? Number(text) : 0;
  const able = replayEngines.filter(({ name }) => engine === undefined || engine.name === name);
  if (able.some(({ majors }) => majors !== null && major >= majors.oldest && major <= majors.newest)) return major;
  const known = able.flatMap(({ majors }) => (majors === null ? [] : `${majors.oldest} to ${majors.newest}`));
  const title = engine === undefined ? 'the engine' : engine.title;
  throw invalidSource(source, `asks for the version "${text}" of ${title}; major is one of ${known.join(', ')}`);
}

/** A duration as text: `10m`. */
export function timeoutAsked(source: string, text: string): string {
  if (/^[1-9]\d{0,5}[smhd]$/.test(text) && parseDuration(text) <= LONGEST_TIMER) return text;
  throw invalidSource(source, `asks for the timeout "${text}"; write a time of at most 24d such as 30s, 5m or 2h`);
}

/** The error for a source that is not written as it should be. */
export function invalidSource(source: string, why: string): EvenkeelError {
  return new EvenkeelError('E_SOURCE_INVALID', `"${source}" ${why}.`);
}

import { Cron } from 'croner';
import { suggestion } from '../../introspection/nearest.ts';
import type { ConfigFile, ConfigPath } from './config-file.ts';
import type { ScheduleConfig } from './service-config.ts';
import { timerOf } from './timer-of.ts';

const ZONE = 'UTC';

interface ScheduleEntry {
  readonly schedule?: string;
  readonly zone?: string;
  readonly jitter?: string;
}

/** The schedule of an audit; undefined: it runs on request. */
export function scheduleOf(file: ConfigFile, path: ConfigPath, entry: ScheduleEntry): ScheduleConfig | undefined {
  const { schedule: cron, zone = ZONE, jitter } = entry;
  if (cron === undefined) {
    const idle = (['zone', 'jitter'] as const).find((key) => entry[key] !== undefined);
    return idle === undefined
      ? undefined
      : file.refuse([...path, idle], `"${[...path, idle].join('.')}" has no effect without a "schedule".`);
  }
  if (!isZone(zone)) {
    const hint = suggestion(zone, Intl.supportedValuesOf('timeZone')) || '; use one such as Europe/Zurich.';
    return file.refuse([...path, 'zone'], `there is no time zone "${zone}"${hint}`);
  }
  const fault = cronFault(cron, zone);
  if (fault !== undefined) return file.refuse([...path, 'schedule'], `"${cron}" is not a schedule: ${fault}.`);
  return { cron, zone, jitterMs: jitter === undefined ? 0 : timerOf(file, [...path, 'jitter'], jitter) };
}

/** The next moments of a schedule after one. */
export function nextRuns({ cron, zone }: ScheduleConfig, count: number, after: Date): readonly Date[] {
  return openCron(cron, zone).nextRuns(count, after);
}

function openCron(cron: string, zone: string): Cron {
  return new Cron(cron, { timezone: zone, paused: true, mode: '5-or-6-parts' });
}

function cronFault(cron: string, zone: string): string | undefined {
  if (!/^(?:@[a-z]+|\S+(?:\s+\S+){4,5})$/i.test(cron.trim())) {
    return 'five fields are expected (minute, hour, day, month, day of the week), or six with seconds in front';
  }
  try {
    return openCron(cron, zone).nextRun() === null ? 'that time never comes' : undefined;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    return said.replace(/^[A-Za-z]+: /, '').replace(/[.]$/, '');
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

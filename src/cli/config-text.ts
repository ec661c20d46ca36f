import { redactSource } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { nextRuns } from '../config/schedule-config.ts';
import type {
  AuditConfig,
  ChannelConfig,
  ScheduleConfig,
  ServiceConfig,
  ServiceSettings,
} from '../config/service-config.ts';
import { renderDuration } from '../duration.ts';
import { pairingText } from './pairing-text.ts';

type Row = readonly [label: string, ...lines: readonly string[]];

const RUNS_SHOWN = 3;

/** A configuration as Evenkeel understands it, for people. Sources have no passwords; other URLs show only the host. */
export function configText(config: ServiceConfig, now: Date): string {
  const { databases, audits, channels, store, service, access } = config;
  const sections: readonly (readonly [string, readonly Row[]])[] = [
    [
      'databases',
      [...databases.values()].map(({ name, source, timeoutMs }) => [
        name,
        `${redactSource(source)} (read within ${renderDuration(timeoutMs)})`,
      ]),
    ],
    ['audits', [...audits.values()].map((audit) => auditRow(audit, now))],
    ['notify', [...channels.values()].map(channelRow)],
    [
      'store',
      [
        ['url', redactSource(store.url)],
        ['keeps', `${store.keepDays} days, ${store.keepRuns} runs per audit`],
      ],
    ],
    ['service', serviceRows(service)],
    ['access', access.oidc === undefined ? [] : [['oidc', `${access.oidc.issuer} for ${access.oidc.audience}`]]],
  ];
  const blocks = sections.filter(([, rows]) => rows.length > 0).map(([title, rows]) => `\n${title}\n${tableOf(rows)}`);
  return `${printable(config.origin)} is right.\n${blocks.join('')}`;
}

function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows
    .flatMap(([label, ...lines]) =>
      lines.map((line, place) => `  ${(place === 0 ? label : '').padEnd(width)}  ${printable(line)}\n`),
    )
    .join('');
}

function auditRow({ name, pairing, schedule, timeoutMs, notify, publicBadge }: AuditConfig, now: Date): Row {
  return [
    name,
    ...pairingText(pairing),
    ...(schedule === undefined ? ['runs on request'] : scheduleLines(schedule, now)),
    `runs for ${renderDuration(timeoutMs)} at most`,
    ...(notify.length === 0 ? [] : [`notifies ${notify.join(', ')}`]),
    ...(publicBadge ? ['has a badge that everyone may see'] : []),
  ];
}

function scheduleLines(schedule: ScheduleConfig, now: Date): readonly string[] {
  const { cron, zone, jitterMs } = schedule;
  const later = jitterMs === 0 ? '' : `, up to ${renderDuration(jitterMs)} later`;
  const moments = nextRuns(schedule, RUNS_SHOWN, now).map((moment) => momentIn(zone, moment));
  return [
    `runs at ${cron} in ${zone}${later}`,
    ...moments.map((moment, place) => `${place === 0 ? 'next' : '    '} ${moment}`),
  ];
}

/** `2027-03-31 14:15:00 +02:00`. */
function momentIn(zone: string, moment: Date): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')} ${offset}`;
}

function channelRow(channel: ChannelConfig): Row {
  const { name, kind, url, atLeast, remindMs } = channel;
  const host = URL.parse(url)?.host ?? '';
  const to = channel.kind === 'mail' ? ` to ${channel.to.join(', ')}` : '';
  const signed = channel.kind === 'webhook' && channel.secret !== undefined ? ', signed' : '';
  const again = remindMs === undefined ? 'once' : `again every ${renderDuration(remindMs)}`;
  return [name, `${kind} at ${host}${to}${signed}`, `from ${atLeast} on, ${again}`];
}

function serviceRows({
  host,
  port,
  atOnce,
  atOncePerServer,
  origins,
  rate,
  publicUrl,
}: ServiceSettings): readonly Row[] {
  return [
    ['listens', `${host}:${port === 0 ? 'any free port' : port}`],
    ['runs', `${atOnce} at once, ${atOncePerServer} per server`],
    ['answers', `${rate} requests a minute per caller`],
    ...(publicUrl === undefined ? [] : [['links', `to ${publicUrl}`] as const]),
    ...(origins.length === 0 ? [] : [['origins', ...origins] as const]),
  ];
}

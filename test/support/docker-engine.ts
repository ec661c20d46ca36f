import { request } from 'node:http';
import { patience } from './patience.ts';

const socketPath = process.env.DOCKER_HOST?.replace(/^unix:\/\//, '') ?? '/var/run/docker.sock';

/** Why no Docker engine answers; undefined: one does. It takes milliseconds, where importing testcontainers takes a second. */
export async function whyNoDocker(): Promise<string | undefined> {
  const reason = await new Promise<string | undefined>((resolve) => {
    const ping = request({ socketPath, path: '/_ping', timeout: patience(1) }, (response) => {
      response.resume();
      resolve(response.statusCode === 200 ? undefined : `status ${response.statusCode}`);
    });
    ping.on('error', (error) => resolve(error.message));
    ping.on('timeout', () => ping.destroy(new Error('no answer within a second')));
    ping.end();
  });
  return reason === undefined ? undefined : `no Docker engine answers on ${socketPath} (${reason})`;
}

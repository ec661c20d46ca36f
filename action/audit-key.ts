import { createHash } from 'node:crypto';
import type { Inputs } from './inputs.ts';

/**
 * What tells one use of the action from another on the same pull request, in every run of it. It shows no password, and
 * the port of a server does not count, because that of a service container is another in each run.
 */
export function auditKey({ subject, folder, config }: Inputs, env: NodeJS.ProcessEnv): string {
  const places = subject.map((source) => source.replace(/^(\w+:\/\/)(?:[^/@]*@)?([^/?:]*)(?::\d+)?/, '$1$2'));
  const parts = [env.GITHUB_WORKFLOW, env.GITHUB_JOB, folder, config, ...places].map((part) => part ?? '');
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

import type { Inputs } from './inputs.ts';

/**
 * The environment of the audit. It has no token of GitHub: the configuration is that of the branch, which may name any
 * variable and any host.
 */
export function auditEnvironment(env: NodeJS.ProcessEnv, { scratchUrl }: Inputs): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(?:INPUT|ACTIONS)_|^(?:GITHUB|GH)_TOKEN$/.test(name));
  return { ...Object.fromEntries(kept), ...(scratchUrl !== undefined && { EVENKEEL_SCRATCH_URL: scratchUrl }) };
}

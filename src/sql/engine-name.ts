/** The engines that scripts can be replayed into. */
export const engineNames = ['sqlite', 'postgres'] as const;

export type EngineName = (typeof engineNames)[number];

export function isEngineName(text: string): text is EngineName {
  return engineNames.some((name) => name === text);
}

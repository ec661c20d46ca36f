import type { RulePage } from './rule-page.ts';

/** Every rule by which a difference is judged, sorted by id. */
export declare const rulePages: readonly RulePage[];

export declare function findRulePage(id: string): RulePage | undefined;

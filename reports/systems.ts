/** Parts of an application and what they need: names of tables (`cost_savings_log`) or of columns (`workflow_history.phase_durations`). */
export type SystemNeeds = Readonly<Record<string, { readonly needs: readonly string[] }>>;

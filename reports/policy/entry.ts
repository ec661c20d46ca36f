/** The entries of a policy, in YAML, that let the findings of a rule be. */
export function acceptanceOf(rule: string): string {
  return `policy:
  accept:
    - rule: ${rule}
      object: t                 # the table and all that belongs to it; t.c for one column, '*' for everything
      reason: why we live with it
      until: 2027-03-31         # the last day of it; without it: for good
  severities:                   # or give it another weight: error, warning, info, ignore
    - { rule: ${rule}, severity: ignore }
`;
}

/** The same for a rule about the policy itself, which is about no object and cannot be accepted. */
export function weightOf(rule: string): string {
  return `policy:
  severities:                   # error, warning, info, ignore
    - { rule: ${rule}, severity: ignore }
`;
}

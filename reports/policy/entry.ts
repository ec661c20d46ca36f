/** Sample entries of a policy, in YAML, that accept or ignore the findings of a rule. */
export function acceptanceOf(rule: string): string {
  return `policy:
  accept:
    - rule: ${rule}
      object: t                 # the table and everything that belongs to it; t.c for one column, '*' for everything
      reason: why we accept it
      until: 2027-03-31         # its last day; default: no end
  severities:                   # or change its severity: error, warning, info, ignore
    - { rule: ${rule}, severity: ignore }
`;
}

/** The same for a rule about the policy itself, which has no object and cannot be accepted. */
export function weightOf(rule: string): string {
  return `policy:
  severities:                   # error, warning, info, ignore
    - { rule: ${rule}, severity: ignore }
`;
}

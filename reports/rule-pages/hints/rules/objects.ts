import type { RuleHints } from '../rule-hint.ts';

export const objectHints: RuleHints = {
  'table.engine-only': {
    example: 'a full-text search',
    hint: 'Nothing to fix if the other side searches in its own way.',
  },
  'table.full-text': { hint: 'Nothing to fix if both sides find what the application needs.' },
  'table.full-text-stale': {
    hint: 'Add what is missing, then fill the search once.',
  },
  'enum.label-order': {
    hint: 'The order of the labels is the order of comparison. Create another type and convert the columns.',
  },
  'partition.of-range': {
    example: 'FOR VALUES FROM (10) TO (20)',
    hint: 'Nothing to fix as long as both sides create their partitions in time.',
  },
  'partition.rows-refused': {
    example: 'an INSERT of a row without a partition',
    hint: 'Create the partition, or a default partition for all other rows.',
  },
  'partition.of-missing': { hint: 'First create the partition that it belongs to, partitioned in the same way.' },
  'partition.of-plain-table': { hint: 'Nothing to fix as long as statements name the partitioned table.' },
  'table.divided': {
    hint: 'Nothing to fix as long as each row has a partition; a default partition accepts all other rows.',
  },
  'trigger.switched-in-partition': {},
  'presence.not-in-force': { hint: 'Drop it, or finish it on both sides.' },
  'table.unlogged': {},
  'table.row-security': {
    example: 'SELECT count(*) FROM t by a role that policies limit',
    hint: 'If each tenant has its own database, the two do the same: accept the finding.',
  },
  'view.options-one-engine': { hint: 'Nothing to fix: the other engine has no roles.' },
  'check.no-inherit': { hint: 'Keep it, or create the check again without NO INHERIT.' },
  'presence.unreadable': {
    hint: 'Read with a role that may see it, or fix the problem that the report lists under coverage.',
  },
  'name.renamed': { example: 'DROP INDEX old_name' },
  'name.convention': { hint: 'Choose one convention, or let the application translate and accept the finding.' },
  'code.schema-in-text': {
    hint: 'In a statement that is built at run time, leave the schema out and set search_path for the function; then both sides are equal.',
  },
  'privilege.of-newer-version': {
    example: 'VACUUM t by a role that does not own the table',
    hint: 'Grant it again after the older server is upgraded, or revoke it on the newer one.',
  },
};

import { isKind, type KindDefinition, kinds } from '../introspection/index.ts';

/** The tests of rules that no two plain databases can show, by the path from the top of the repository. */
export const RULE_TESTS: Readonly<Record<string, string>> = {
  'rule.body-versions': 'test/reports/rules/special-rules.test.ts',
  'view.definition-versions': 'test/reports/rules/special-rules.test.ts',
  'name.namespace-prefix': 'test/reports/rules/special-rules.test.ts',
  'privilege.told-with-object': 'test/reports/rules/special-rules.test.ts',
  'privilege.of-newer-version': 'test/reports/rules/special-rules.test.ts',
  'type.unsigned': 'test/third-engine/strict-types.test.ts',
  'type.integer-size': 'test/third-engine/strict-types.test.ts',
  'type.float-size': 'test/third-engine/strict-types.test.ts',
  'type.decimal-size': 'test/third-engine/strict-types.test.ts',
  'type.text-size': 'test/third-engine/strict-types.test.ts',
  'type.bytes-size': 'test/third-engine/strict-types.test.ts',
  'type.bytes-length': 'test/third-engine/strict-types.test.ts',
  'type.json-kept': 'test/third-engine/strict-types.test.ts',
  'type.zone-one-side': 'test/third-engine/strict-types.test.ts',
  'type.second-digits': 'test/third-engine/strict-types.test.ts',
  'migration.fails': 'test/src/migrations/twins.test.ts',
  'migration.twin-missing': 'test/src/migrations/twins.test.ts',
  'migration.twin-stub': 'test/src/migrations/twins.test.ts',
  'migration.wrong-dialect': 'test/src/migrations/twins.test.ts',
  'migration.leftover': 'test/src/migrations/twins.test.ts',
  'migration.order': 'test/src/migrations/twins.test.ts',
  'migration.number-twice': 'test/src/migrations/twins.test.ts',
  'migration.not-sql': 'test/src/migrations/twins.test.ts',
  'migration.left-out': 'test/src/migrations/twins.test.ts',
  'migration.unnumbered': 'test/src/migrations/twins.test.ts',
  'migration.renumbered': 'test/src/migrations/twins.test.ts',
  'migration.squashed': 'test/src/migrations/twins.test.ts',
  'migration.replaced': 'test/src/migrations/twins.test.ts',
  'migration.empty': 'test/src/migrations/twins.test.ts',
  'policy.expired': 'test/reports/policy/accept.test.ts',
  'policy.fixed': 'test/src/gate/accepted-file.test.ts',
  'policy.looser': 'test/src/gate/adversary/pull-requests.test.ts',
  'policy.ignored': 'test/reports/policy/severities.test.ts',
  'policy.unknown-rule': 'test/reports/policy/notices.test.ts',
  'policy.unused': 'test/reports/policy/notices.test.ts',
};

const PLANTED = 'test/properties/planted.test.ts';

/** The test that shows a rule where no case does. */
export function findRuleTest(rule: string): string | undefined {
  const [kind = '', field = ''] = rule.split('.');
  const own = RULE_TESTS[rule];
  if (own !== undefined || !isKind(kind)) return own;
  const { fields }: KindDefinition = kinds[kind];
  return field in fields ? PLANTED : undefined;
}

/**
 * Version of the rules by which facts are read, which each snapshot bears. It is raised when a reader tells a fact that it
 * did not tell before, or tells one in other words. docs/decisions/0002-snapshots-keep-native-facts.md says what follows.
 */
export const NORMALISER = 1;

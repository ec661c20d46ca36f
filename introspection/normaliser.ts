/**
 * The version of the readers, stored in each snapshot. It is raised when a reader adds a fact or writes one in another form.
 * docs/decisions/0002-snapshots-keep-native-facts.md says what follows from it.
 */
export const NORMALISER = 1;

import { EvenkeelError } from '../errors.ts';

export const GIT = /^git:/;

/** The branch, tag or commit in `git:main`, the value of an option. Throws `E_USAGE`. */
export function refOf(word: string, option: string): string {
  const ref = word.replace(GIT, '');
  if (GIT.test(word) && ref !== '' && !ref.startsWith('-') && !/[\p{Cc}\s]/u.test(ref)) return ref;
  throw new EvenkeelError(
    'E_USAGE',
    `"${word}" names no commit: write a branch, a tag or a commit, such as ${option} git:main.`,
  );
}

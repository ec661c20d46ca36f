/** The name of the column in a table that a form leads to; empty where a query computes it. */
export function baseName(form: string): string {
  const end = form.indexOf('\u0000');
  return end < 0 ? form : form.slice(0, end);
}

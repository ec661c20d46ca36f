/** Whether this runs in the image, where nothing can be installed and there is no checkout. */
export function inImage(): boolean {
  return (process.env.EVENKEEL_IMAGE ?? '') !== '';
}

/** Letters and marks that make a text run from right to left. */
const TURNING = /[\u0590-\u08ff\u200e-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text that may stand within others where no element can, also where it runs in another direction (https://unicode.org/reports/tr9/#FSI). */
export function isolateText(text: string): string {
  return TURNING.test(text) ? `\u2068${text}\u2069` : text;
}

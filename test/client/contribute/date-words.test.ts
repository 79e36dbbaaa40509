import { expect, it } from 'vitest';
import { longDate, shortDate } from '../../../src/client/contribute/preview/date-words.ts';
import { formatDate, formatLongDate } from '../../../src/schema/dates.ts';

it.each(['2019-06-24', '2016-02-29', '1999-12-31', '2026-01-01'])('writes %s as the pages of the site do', (date) => {
  expect(longDate(date)).toBe(formatLongDate(date));
  expect(shortDate(date)).toBe(formatDate(date));
});

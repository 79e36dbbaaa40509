import type { VNode } from 'preact';
import { formatDateRange, formatDayAndMonth } from '../../src/schema/dates.ts';
import type { CalendarDate } from '../../src/schema/time.ts';

/** The cell of a table that holds a date; on narrow screens the year is left to the row above. */
export function DateCell({ date, endDate }: { date: CalendarDate; endDate?: CalendarDate | undefined }): VNode {
  return (
    <td class="date-cell">
      <time dateTime={date}>
        {endDate === undefined ? (
          <>
            {formatDayAndMonth(date)}
            <span class="date-year"> {date.slice(0, 4)}</span>
          </>
        ) : (
          formatDateRange(date, endDate)
        )}
      </time>
    </td>
  );
}

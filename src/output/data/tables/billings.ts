import type { Billing } from '../../../archive/model.ts';
import type { ColumnMaker } from '../table.ts';

/** Someone as billed, with what for. */
export interface Billed<Of> {
  readonly of: Of;
  /** Counted from 1. */
  readonly position: number;
  readonly billing: Billing;
}

/** The columns of a person as billed that evening. */
export function billingColumns<Of>(column: ColumnMaker<Billed<Of>>): ReturnType<ColumnMaker<Billed<Of>>>[] {
  return [
    column('position', 'integer', 'The place among those who are named there, counted from 1.', ({ position }) => position, {
      required: true,
    }),
    column('person', 'string', 'The person.', ({ billing }) => billing.person.slug, { required: true, refersTo: 'people' }),
    column('as', 'string', 'The name as it was spelled that evening.', ({ billing }) => billing.as, { required: true }),
    column('part', 'string', 'What the person was there, where they did not speak as everyone else.', ({ billing }) => billing.part, {
      values: ['moderator', 'panelist', 'host'],
    }),
    column('role', 'string', 'What the person did where they came from.', ({ billing }) => billing.role),
    column('affiliations', 'array', 'Where they came from: names of organizations, as in the table of them.', ({ billing }) =>
      billing.affiliations.map(({ organization }) => organization.name),
    ),
    column('affiliationsAs', 'array', 'The same organizations as they were spelled that evening.', ({ billing }) =>
      billing.affiliations.map(({ as }) => as),
    ),
  ];
}

import type { VNode } from 'preact';
import type { Affiliation, Billing, Counted, Organization, Person } from '../../src/archive/model.ts';
import { counted } from '../../src/output/words.ts';
import { PART_WORDS } from '../../src/schema/kind-words.ts';
import { ExternalLink, LinkTo, Name } from './link.tsx';
import { Picture } from './picture.tsx';

/** People in one line of links, by the names they go by. */
export function BillingLine({ billings }: { billings: readonly Billing[] }): VNode | null {
  if (billings.length === 0) return null;
  return (
    <span class="people">
      {billings.map(({ person }, index) => (
        <span key={person.slug} class="person-link">
          {index > 0 && ', '}
          <LinkTo record={person}>
            <Name>{person.name}</Name>
          </LinkTo>
        </span>
      ))}
    </span>
  );
}

/** People one a line, with spelling, part, role and affiliation of that evening. */
export function BillingList({ billings }: { billings: readonly Billing[] }): VNode | null {
  if (billings.length === 0) return null;
  return (
    <ul class="billing-list">
      {billings.map(({ person, as, part, role, affiliations }) => (
        <li key={person.slug}>
          <Monogram person={person} />
          <div>
            <LinkTo record={person} class="billing-name">
              <Name>{person.name}</Name>
            </LinkTo>
            {as !== person.name && as.includes(' ') && (
              <span class="billing-role">
                billed as <Name>{as}</Name>
              </span>
            )}
            {part !== undefined && <span class="tag">{PART_WORDS[part]}</span>}
            {(role !== undefined || affiliations.length > 0) && (
              <span class="billing-role">
                {role !== undefined && <bdi>{role}</bdi>}
                {role !== undefined && affiliations.length > 0 && ', '}
                <Affiliations affiliations={affiliations} />
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Affiliations as billed, in one line. */
export function Affiliations({ affiliations }: { affiliations: readonly Affiliation[] }): VNode {
  return <Organizations organizations={affiliations.map(({ as, organization }) => ({ ...organization, name: as }))} />;
}

/** Organizations in one line, linked where their address is known. */
export function Organizations({ organizations }: { organizations: readonly Organization[] }): VNode {
  return (
    <>
      {organizations.map(({ name, url }, index) => (
        <span key={name}>
          {index > 0 && ' · '}
          {url === undefined ? <Name>{name}</Name> : <ExternalLink url={url}>{<Name>{name}</Name>}</ExternalLink>}
        </span>
      ))}
    </>
  );
}

/** The initials of a person, in place of a photo. */
export function Monogram({ person }: { person: Person }): VNode {
  const words = person.name.split(/\s+/).filter(Boolean);
  const first = words[0]?.match(/\p{L}/u)?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.match(/\p{L}/u)?.[0] ?? '') : '';
  return (
    <span class="monogram" aria-hidden="true">
      {`${first}${last}`.toLocaleUpperCase('en')}
    </span>
  );
}

/** A person's photo, or what stands in its place. */
export function Portrait({ person }: { person: Person }): VNode {
  if (person.picture === undefined) return <Monogram person={person} />;
  return (
    <span class="portrait">
      <Picture picture={person.picture} alt={`Photo of ${person.name}`} sizes="8rem" isFirst />
    </span>
  );
}

/** People with how often, where it is more than once. */
export function CountedPeople({ people, noun }: { people: readonly Counted<Person>[]; noun: string }): VNode {
  return (
    <ul class="plain-list">
      {people.map(({ item, count }) => (
        <li key={item.slug}>
          <LinkTo record={item}>
            <Name>{item.name}</Name>
          </LinkTo>
          {count > 1 && <span class="quiet"> {counted(count, noun)}</span>}
        </li>
      ))}
    </ul>
  );
}

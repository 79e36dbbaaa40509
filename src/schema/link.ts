import { group, line, oneWordOf, optional, url } from './field.ts';

/** A link beside a meetup: where to sign up, a page about it, code shown there. */
export const meetupLink = group('A link of a meetup', {
  kind: oneWordOf(['signup', 'website', 'webinar', 'code', 'article', 'other']),
  url,
  label: optional(line('What the link leads to.', '"The evening on the hosts\' page"')),
});

/** A link to a person's or community's own places on the web. */
export const profileLink = group('A link', {
  kind: oneWordOf(['website', 'code', 'video', 'signup', 'wiki', 'article', 'social', 'other']),
  url,
  label: optional(line('What the link leads to.', '"Personal website"')),
});

/** Something a talk refers to. */
export const reference = group('A reference', {
  title: line('The title of the work.', '"Attention Is All You Need"'),
  url,
  kind: oneWordOf(['paper', 'code', 'article', 'website']),
});

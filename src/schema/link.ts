import { line, oneWordOf, url } from './field.ts';
import { group, optional, required } from './group.ts';

/** A link beside a meetup: where to sign up, a page about it, code shown there. */
export const meetupLink = group('A link of a meetup', {
  kind: required(oneWordOf(['signup', 'website', 'webinar', 'code', 'article', 'other']), 'What kind of page it is.'),
  url: required(url, 'The address.'),
  label: optional(line('What the link leads to.', '"The evening on the hosts\' page"')),
});

/** A link to a person's or community's own places on the web. */
export const profileLink = group('A link', {
  kind: required(oneWordOf(['website', 'code', 'video', 'signup', 'wiki', 'article', 'social', 'other']), 'What kind of page it is.'),
  url: required(url, 'The address.'),
  label: optional(line('What the link leads to.', '"Personal website"')),
});

/** Something a talk refers to. */
export const reference = group('A reference', {
  title: line('The title of the work.', '"Attention Is All You Need"'),
  url: required(url, 'Where it can be read.'),
  kind: required(oneWordOf(['paper', 'code', 'article', 'website']), 'What kind of work it is.'),
});

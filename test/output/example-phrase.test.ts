import { expect, it } from 'vitest';
import { examplePhrase } from '../../src/output/example-phrase.ts';
import { aMeetup, aTalk, aTopic } from '../archive/records.ts';
import { linkWithDocuments } from '../helpers/slides-site.ts';

it.each<[topics: string[], titles: string[], phrase: string | undefined]>([
  [['Audio', 'Neural networks'], ['Deep listening'], 'Neural networks'],
  [['Audio'], ['AI in art', 'How deep listening works'], 'deep listening'],
  [['Audio & vision'], ['Voices: singing, speaking'], undefined],
  [['Audio'], ['Attention, please: Größere Netze'], 'Größere Netze'],
  [['Audio'], ['C++ "side by side"'], undefined],
  [[], [], undefined],
])('of the topics %j and the talks %j is “%s”', (topics, titles, phrase) => {
  const archive = linkWithDocuments(
    {
      meetups: [aMeetup('001')],
      talks: titles.length === 0 ? [] : titles.map((title, index) => aTalk(`001/${index + 1}-talk-${index}`, { title, topics })),
      topics: topics.map((name) => aTopic(name.toLowerCase().replace(/[^a-z]+/g, '-'), { name })),
    },
    {},
  );
  expect(examplePhrase(archive)).toBe(phrase);
});

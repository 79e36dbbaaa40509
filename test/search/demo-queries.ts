import { row } from './query-row.ts';

/** What visitors of the demo archive ask: words that stand only on a slide, or are only said, among them. */
export const DEMO_QUERIES = [
  // People
  row('Haberl', 'speakers/ines-haberl'),
  row('gruenwald', 'speakers/lena-gruenwald'),
  row('grunwald', 'speakers/lena-gruenwald'),
  row('Ruben Achleitner', 'speakers/ruben-achleitner'),
  row('I. Haberl', 'speakers/ines-haberl'),

  // Titles, topics, places, evenings
  row('bearing', 'meetups/1/bearings'),
  row('Forecasting Bread', 'meetups/1/bread'),
  row('grandmother', 'meetups/winter-workshop-2025/panel'),
  row('Audio', 'topics/sound'),
  row('time series', 'topics/forecasting'),
  row('werkhalle', 'venues/werkhalle'),
  row('Kaistrasse', 'venues/werkhalle imprint'),
  row('meetup 2', 'meetups/2'),
  row('winter workshop', 'meetups/winter-workshop-2025'),
  row('umbrella', 'meetups/1'),

  // Words that stand on a slide
  row('pigeon', 'meetups/1/bearings', 'slide-10 t-200'),
  row('BPFO', 'meetups/1/bearings', 'slide-4 slide-5'),
  row('accelerometer', 'meetups/1/bearings', 'slide-7'),
  row('washing machine bearing', 'meetups/1/bearings', 'slide-12'),
  row('poppy seed', 'meetups/1/bread', 'slide-3'),
  row('newsvendor', 'meetups/1/bread', 'slide-5'),
  row('"censored regression"', 'meetups/1/bread', 'slide-7'),
  row('thunderstorms', 'meetups/1/rain', 'slide-12'),
  row('optical flow', 'meetups/1/rain', 'slide-11 slide-13'),
  row('momentum', 'meetups/winter-workshop-2025/learning-rates', 'slide-9'),
  row('levenshtein', 'meetups/3/handwriting', 'deck-2-slide-5'),
  row('feichtinger dropout', 'meetups/3/handwriting', 'deck-2-slide-3'),
  row('Ölbaumtrichterling', 'meetups/2/pilze', 'slide-5'),
  row('Abendessen', 'meetups/2/pilze', 't-32'),

  // Words that are only said
  row('soup', 'meetups/3/handwriting', 't-0'),
  row('gout', 'meetups/3/handwriting', 't-54'),
  row('bachelor', 'meetups/3/handwriting', 't-159'),
  row('Sorgenkind', 'meetups/2/pilze', 't-32'),
  row('Kompost', 'meetups/2/pilze', 't-60'),

  // On a slide and said
  row('Gschwendtner', 'meetups/3/handwriting', 'slide-12 t-104'),
  row('candle wax', 'meetups/3/handwriting', 'slide-10 t-104'),
  row('Hebamme', 'meetups/3/handwriting', 'slide-4 slide-12'),

  // German
  row('Pilze', 'meetups/2/pilze'),
  row('giftig', 'meetups/2/pilze', 'slide-5 slide-6 slide-8'),
  row('Knollenblätterpilz', 'meetups/2/pilze', 'slide-3'),
  row('knollenblaetterpilz', 'meetups/2/pilze', 'slide-3'),

  // References, pages of knowledge
  row('envelope analysis', 'meetups/1/bearings'),
  row('how to give a talk', 'wiki/how-to-give-a-talk'),
  row('checklist camera', 'wiki/recording-an-evening'),
  row('cookies', 'privacy'),

  // Operators, phrases, a person and a subject
  row('year:2024 dialect', 'meetups/3/three-valleys'),
  row('speaker:osei bicycles', 'meetups/1/rain'),
  row('topic:vision reeds', 'meetups/2/reeds'),
  row('"three valleys"', 'meetups/3/three-valleys'),
  row('osei trust', 'meetups/winter-workshop-2025/trust meetups/3/trust'),

  // Begun
  row('handw', 'meetups/3/handwriting'),
  row('thunder', 'meetups/1/rain', 'slide-12'),

  // Typing errors
  row('bearngs', 'meetups/1/bearings'),
  row('autoencodr', 'meetups/1/bearings', 'slide-8 slide-1 slide-7 t-150'),
  row('forcasting bread', 'meetups/1/bread'),
  row('thundrstorms', 'meetups/1/rain', 'slide-12'),
  row('hebame', 'meetups/3/handwriting', 'slide-4 slide-12'),
  row('gruenwalt', 'speakers/lena-gruenwald'),
  row('momentun', 'meetups/winter-workshop-2025/learning-rates', 'slide-9'),
  row('opticalflow', 'meetups/1/rain', 'slide-11 slide-13'),
];

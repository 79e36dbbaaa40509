import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlipOf, nearestWords, readVocabulary } from '../../../src/client/search-worker/spelling.ts';
import { foldText } from '../../../src/schema/letters.ts';
import { IMPORTANCES, writeWordList } from '../../../src/schema/word-list.ts';

const SEED = { seed: 20190624 };

const NAMES = `Jan Schlüter Thomas Lidy Alexander Schindler Sepp Hochreiter Günter Klambauer René Donner Pavol Harár Vienna Zühlke Dynatrace
  Frequentis Takeda Technikum Raiffeisen Wien Keras TensorFlow PyTorch GAN LSTM BERT Transformers Reinforcement Representation Generative
  Adversarial Networks Segmentation Speech Vision Robotics Explainability Uncertainty Ethics Anomalies Medical Audio Mia Max`;
const TITLES = `deep learning neural convolutional recurrent attention embeddings spectrograms diffusion multimodal quantization language models
  recommendation autoencoder Bayesian optimization dimensionality classification recognition the with Tran former spec search speed`;
const TEXTS = `narrative gradient backpropagation hyperparameters regularization overfitting perceptron softmax tokenizer benchmark latency
  space spectrum network translation translations Wahrscheinlichkeit Zeitreihen Knollenblätterpilz Straße`;

const archive = readVocabulary(
  writeWordList(
    [NAMES, TITLES, TEXTS].flatMap((words, place) =>
      words.split(/\s+/).map((word) => ({ word, importance: IMPORTANCES[place] ?? 'text' })),
    ),
  ),
);
const nearest = (typed: string): string | undefined => nearestWords(typed, archive, 3)[0];

describe('the nearest word', () => {
  it.each([
    // a letter missing
    ['spectogram', 'spectrograms'],
    ['tranformer', 'Transformers'],
    ['genrative', 'Generative'],
    ['reinforcment', 'Reinforcement'],
    ['convolutonal', 'convolutional'],
    ['embeding', 'embeddings'],
    ['atention', 'attention'],
    ['recomendation', 'recommendation'],
    ['hochreitr', 'Hochreiter'],
    ['tensorfow', 'TensorFlow'],
    ['wahrscheinlichkit', 'Wahrscheinlichkeit'],
    // a letter too many
    ['Kerass', 'Keras'],
    ['schlutter', 'Schlüter'],
    ['dynattrace', 'Dynatrace'],
    ['overfittting', 'overfitting'],
    // a wrong letter
    ['adverserial', 'Adversarial'],
    ['anomoly', 'Anomalies'],
    ['lidi', 'Lidy'],
    ['shindler', 'Schindler'],
    ['quantisation', 'quantization'],
    ['ordoencoder', 'autoencoder'],
    // in each other's place
    ['nueral', 'neural'],
    ['netwrok', 'Networks'],
    ['langauge', 'language'],
    ['pytorhc', 'PyTorch'],
    ['gna', 'GAN'],
    ['wiht', 'with'],
    // several at once
    ['convultional', 'convolutional'],
    ['dimentionalty', 'dimensionality'],
    ['klambaur', 'Klambauer'],
    ['backpropogashion', 'backpropagation'],
    // marks, and two letters for one
    ['zulke', 'Zühlke'],
    ['zuelke', 'Zühlke'],
    ['Günther', 'Günter'],
    ['guenther', 'Günter'],
    ['strase', 'Straße'],
    ['knollenblaeterpilz', 'Knollenblätterpilz'],
    // singular and plural
    ['spectograms', 'spectrograms'],
    ['gradeints', 'gradient'],
    ['tokenisers', 'tokenizer'],
    ['zeitrehe', 'Zeitreihen'],
    // begun only
    ['reinforcm', 'Reinforcement'],
    ['spectogr', 'spectrograms'],
    // without a blank, and with one too many
    ['deeplearning', 'deep learning'],
    ['neuralnetworks', 'neural Networks'],
    ['spectro gram', 'spectrograms'],
    ['auto encoder', 'autoencoder'],
    // signs and capitals
    ['"SPECTOGRAM!"', 'spectrograms'],
  ])('to %j is %j', (typed, expected) => {
    expect(nearest(typed)).toBe(expected);
  });

  it.each(['', 'x', 'qq', '…', '123456789', 'zzzzzzzz', 'xylophone', 'кошка', '🙂🙂🙂', 'a'.repeat(10_000)])(
    'to %.20j is none, since nothing is near',
    (typed) => {
      expect(nearestWords(typed, archive, 3)).toEqual([]);
    },
  );

  it('with the same first letter comes before another, and a name before a word of a text', () => {
    const vocabulary = readVocabulary(
      writeWordList([
        { word: 'batch', importance: 'name' },
        { word: 'patch', importance: 'text' },
        { word: 'lada', importance: 'text' },
        { word: 'Lady', importance: 'title' },
        { word: 'Lidy', importance: 'name' },
      ]),
    );
    expect(nearestWords('pattch', vocabulary, 2)).toEqual(['patch', 'batch']);
    expect(nearestWords('ladi', vocabulary, 3)).toEqual(['Lady', 'lada']);
    expect(nearestWords('ldy', vocabulary, 3)).toEqual(['Lidy', 'Lady']);
  });

  it('is given in singular or plural, not in both', () => {
    expect(nearestWords('tranlation', archive, 5)).toEqual(['translation']);
  });
});

describe('whatever is typed', () => {
  it('gives words of the list, at most as many as asked for, each once', () => {
    const words = new Set(archive.words.map(({ word }) => word));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), mistyped()), fc.nat({ max: 5 }), (typed, limit) => {
        const found = nearestWords(typed, archive, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
        for (const offer of found) for (const word of offer.split(' ')) expect(words).toContain(word);
      }),
      SEED,
    );
  });

  it('as it stands in the list is its own nearest', () => {
    for (const { word } of archive.words.filter((known) => known.word.length > 2)) {
      expect(nearest(word)).toBe(word);
      expect(nearest(foldText(word))).toBe(word);
    }
  });

  it('leads to the word that was meant, among the first three, in spite of any single mistake in a long word', () => {
    fc.assert(
      fc.property(mistyped(), (typed) => {
        expect(nearestWords(typed, archive, 3)).toContain('hyperparameters');
      }),
      SEED,
    );
  });

  it('finds nothing in an empty list, or in a file that is none', () => {
    for (const text of ['', '<!doctype html>\n<title>Not found</title>', '}}}}'])
      expect(nearestWords('spectogram', readVocabulary(text), 3)).toEqual([]);
  });
});

/** "hyperparameters" with one letter taken away, added, changed or turned with the next. */
function mistyped(): fc.Arbitrary<string> {
  const word = 'hyperparameters';
  return fc
    .tuple(fc.nat({ max: word.length - 2 }), fc.constantFrom('x', 'e', 'ü'), fc.constantFrom('missing', 'added', 'wrong', 'turned'))
    .map(([place, letter, mistake]) => {
      const [before, at, next, after] = [word.slice(0, place), word[place] ?? '', word[place + 1] ?? '', word.slice(place + 2)];
      if (mistake === 'missing') return before + next + after;
      if (mistake === 'added') return before + letter + at + next + after;
      return before + (mistake === 'wrong' ? letter + next : next + at) + after;
    });
}

describe('a word takes the place of what was typed', () => {
  it.each([
    ['spectogram', 'Spectrogram'],
    ['tranformer', 'Transformers'],
    ['rienforcement', 'reinforcement'],
    ['Kerass', 'Keras'],
    ['strasse', 'Straße'],
    ['deeplearning', 'deep learning'],
  ])('%s: %s', (typed, word) => {
    expect(isSlipOf(typed, word)).toBe(true);
  });

  it.each([
    ['cancer', 'Center'],
    ['banking', 'ranking'],
    ['school', 'Tschohl'],
    ['water', 'Mater'],
    ['sports', 'Short'],
    ['drone', 'done'],
    ['handwriting', 'hand'],
    ['cats', 'cars'],
  ])('%s is not taken for %s', (typed, word) => {
    expect(isSlipOf(typed, word)).toBe(false);
  });
});

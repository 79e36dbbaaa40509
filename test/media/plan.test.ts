import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/content/records.ts';
import { picturesToMake } from '../../src/media/plan.ts';
import { aMeetup, anAsset, aPerson, recordsOf } from '../archive/records.ts';

const POSTER = 'https://posters.example.org/28.png';
const observed = (url: string, sha256?: string): Records['observations'] =>
  new Map([[url as never, { state: 'available', copies: [], ...(sha256 === undefined ? {} : { sha256 }) }]]);
const photo = (file: string) => ({ file, alt: 'A photo' });

const names = (records: Records) => picturesToMake(records).map(({ name }) => name);

describe('picturesToMake', () => {
  it('names photos, posters and portraits, each once, in the order of the records', () => {
    const records = recordsOf({
      meetups: [
        aMeetup('028', { photos: { files: [photo('photos/b.jpg'), photo('photos/a.jpg'), photo('photos/b.jpg')] } }),
        aMeetup('029', { poster: photo('photos/poster.jpg') }),
      ],
      people: [aPerson('ada', { name: 'Ada', photo: 'photos/ada.jpg' })],
      assets: ['meetups/028/photos/a.jpg', 'meetups/028/photos/b.jpg', 'meetups/029/photos/poster.jpg', 'people/photos/ada.jpg'].map(
        anAsset,
      ),
    });
    expect(names(records)).toEqual([
      'meetups/028/photos/b.jpg',
      'meetups/028/photos/a.jpg',
      'meetups/029/photos/poster.jpg',
      'people/photos/ada.jpg',
    ]);
  });

  it('never names a hidden file, be it named as a photo or a poster', () => {
    const hidden = [{ file: 'photos/a.jpg', date: '2020-01-01' }];
    const records = recordsOf({
      meetups: [
        aMeetup('028', { photos: { files: [photo('photos/a.jpg'), photo('photos/b.jpg')], hidden }, poster: photo('photos/a.jpg') }),
        aMeetup('029', { photos: { files: [photo('photos/a.jpg')] } }),
      ],
      assets: ['meetups/028/photos/a.jpg', 'meetups/028/photos/b.jpg', 'meetups/029/photos/a.jpg'].map(anAsset),
    });
    expect(names(records)).toEqual(['meetups/028/photos/b.jpg', 'meetups/029/photos/a.jpg']);
  });

  it('leaves away what is not there, what nobody names, and what is no picture', () => {
    const records = recordsOf({
      meetups: [aMeetup('028', { photos: { files: [photo('photos/gone.jpg')] }, slides: [{ file: 'slides/a.pdf' }] })],
      assets: ['meetups/028/photos/unnamed.jpg', 'meetups/028/slides/a.pdf'].map(anAsset),
    });
    expect(picturesToMake(records)).toEqual([]);
  });

  it('names the posters of which there is a copy', () => {
    const meetups = [
      aMeetup('028', { poster: { url: POSTER, alt: 'A poster' } }),
      aMeetup('029', { poster: { url: POSTER, alt: 'Again' } }),
    ];
    const records = recordsOf({ meetups });
    expect(picturesToMake(records)).toEqual([]);
    expect(picturesToMake({ ...records, observations: observed(POSTER) })).toEqual([]);
    expect(picturesToMake({ ...records, observations: observed('https://other.example.org/', 'ab12') })).toEqual([]);
    expect(picturesToMake({ ...records, observations: observed(POSTER, 'ab12') })).toEqual([
      { name: POSTER, copy: 'ab12', record: meetups[0], path: ['poster', 'url'] },
    ]);
  });
});

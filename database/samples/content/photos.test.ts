import { statSync } from 'node:fs';
import path from 'node:path';

import { articles } from './articles';
import { photos } from './photos';

const assets = path.join(__dirname, '../assets');
const bytes = (file: string): number => statSync(path.join(assets, file)).size;

describe('the sample files', () => {
  it.each(Object.values(photos).map(({ file }) => file))('photos/%s is a small picture', (file) => {
    expect(bytes(`photos/${file}`)).toBeGreaterThan(20_000);
    expect(bytes(`photos/${file}`)).toBeLessThan(120_000);
  });

  it.each(
    articles
      .flatMap(({ fields, later = [], translations = [] }) => [
        fields,
        ...later.map((edit) => edit.fields),
        ...translations.map((version) => version.fields),
      ])
      .flatMap(({ audioTrack }) => (audioTrack ? [audioTrack.file] : []))
  )('audio/%s is a short sound', (file) => {
    expect(bytes(`audio/${file}`)).toBeGreaterThan(20_000);
    expect(bytes(`audio/${file}`)).toBeLessThan(80_000);
  });
});

describe('the sample photos', () => {
  it('show the forms of a credit, each once', () => {
    const forms = Object.values(photos).map(({ photographer, agency, distributor, creditLine }) =>
      [
        photographer && 'photographer',
        agency && 'agency',
        distributor && 'distributor',
        creditLine && 'line',
      ]
        .filter(Boolean)
        .join(' ')
    );
    expect(forms.toSorted()).toEqual([
      'agency',
      'distributor',
      'line',
      'photographer',
      'photographer agency',
      'photographer agency distributor',
    ]);
  });

  it('have one licence that is over and one that lasts', () => {
    const days = Object.values(photos).flatMap(({ rightsExpire }) => rightsExpire ?? []);
    expect(days.toSorted()).toEqual(['2024-03-31', '2099-12-31']);
  });

  it('are all described in Ukrainian too', () => {
    for (const { translations } of Object.values(photos)) {
      expect(translations.map(({ locale }) => locale)).toEqual(['uk']);
    }
  });
});

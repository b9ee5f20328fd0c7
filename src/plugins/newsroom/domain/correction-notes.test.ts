import { type CorrectionFacts, correctionNotes } from './correction-notes';

const KYIV = 'Europe/Kyiv';

function correction(fields: Partial<CorrectionFacts> = {}): CorrectionFacts {
  return { kind: 'correction', text: 'It was Tuesday.', date: '2024-02-02T10:00:00Z', ...fields };
}

it.each([
  ['correction', 'en', 'Correction, February 2, 2024: It was Tuesday.'],
  ['clarification', 'en', 'Clarification, February 2, 2024: It was Tuesday.'],
  ['update', 'en', 'Update, February 2, 2024: It was Tuesday.'],
  ['retraction', 'en', 'Retraction, February 2, 2024: It was Tuesday.'],
  ['correction', 'uk', 'Виправлення, 2 лютого 2024: It was Tuesday.'],
  ['clarification', 'uk', 'Уточнення, 2 лютого 2024: It was Tuesday.'],
  ['update', 'uk', 'Оновлення, 2 лютого 2024: It was Tuesday.'],
  ['retraction', 'uk', 'Відкликання, 2 лютого 2024: It was Tuesday.'],
] as const)('a %s in %s', (kind, locale, line) => {
  const [note] = correctionNotes([correction({ kind })], locale, KYIV);
  expect(note).toMatchObject({ kind, line, text: 'It was Tuesday.' });
  expect(note?.date?.local).toBe('2024-02-02T12:00:00+02:00');
});

it("dates it by the newsroom's day", () => {
  const late = correction({ date: new Date('2024-02-02T22:30:00Z') });
  expect(correctionNotes([late], 'en', KYIV)[0]?.line).toContain('February 3, 2024');
});

it('puts the newest first, one that is still to be published before all', () => {
  const facts = [
    correction({ text: 'first' }),
    correction({ text: 'third', date: '2024-02-04T10:00:00Z' }),
    correction({ text: 'new', date: null }),
    correction({ text: 'second', date: '2024-02-03T10:00:00Z' }),
    correction({ text: 'with the first' }),
  ];
  const notes = correctionNotes(facts, 'en', KYIV);
  expect(notes.map(({ text }) => text)).toEqual([
    'new',
    'third',
    'second',
    'first',
    'with the first',
  ]);
  expect(notes[0]).toMatchObject({ date: null, line: 'Correction: new' });
});

it('is a correction where no kind was chosen, and nothing without a text', () => {
  expect(correctionNotes([correction({ kind: null })], 'en', KYIV)[0]?.label).toBe('Correction');
  expect(
    correctionNotes([correction({ text: ' ' }), correction({ text: null })], 'en', KYIV)
  ).toEqual([]);
});

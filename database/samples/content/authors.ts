import type { AuthorKey, AuthorSample } from './types';

/** Invented people and desks, named so that nobody takes them for real ones. */
export const authors: Record<AuthorKey, AuthorSample> = {
  olena: {
    name: 'Olena Sample',
    kind: 'person',
    jobTitle: 'City reporter (sample)',
    bio: 'Olena Sample is not a real person. She covers the streets, bridges and clocks of the invented city of Zrazkiv.',
    email: 'olena.sample@example.com',
    links: [
      { label: 'Profile', url: 'https://example.org/people/olena-sample' },
      { label: 'Newsletter', url: 'https://example.org/newsletters/zrazkiv-mornings' },
    ],
    translations: [
      {
        locale: 'uk',
        name: 'Олена Зразкова',
        jobTitle: 'Міська репортерка (зразок)',
        bio: 'Олена Зразкова — вигадана особа. Вона пише про вулиці, мости й годинники вигаданого міста Зразкова.',
      },
    ],
  },
  ivan: {
    name: 'Ivan Example',
    kind: 'person',
    jobTitle: 'Regional correspondent (sample)',
    bio: 'Ivan Example is not a real person. He writes from the villages around Zrazkiv and translates for the desk.',
    email: 'ivan.example@example.com',
    links: [{ label: 'Profile', url: 'https://example.org/people/ivan-example' }],
    translations: [
      {
        locale: 'uk',
        name: 'Іван Прикладний',
        jobTitle: 'Регіональний кореспондент (зразок)',
        bio: 'Іван Прикладний — вигадана особа. Він пише із сіл довкола Зразкова й перекладає для редакції.',
      },
    ],
  },
  yuliia: {
    name: 'Yuliia Specimen',
    kind: 'person',
    jobTitle: 'Culture reporter (sample)',
    bio: 'Yuliia Specimen is not a real person. She follows schools, choirs and everything found behind old walls.',
    email: 'yuliia.specimen@example.com',
    translations: [
      {
        locale: 'uk',
        name: 'Юлія Взірцева',
        jobTitle: 'Репортерка відділу культури (зразок)',
        bio: 'Юлія Взірцева — вигадана особа. Вона пише про школи, хори й про все, що знаходять за старими стінами.',
      },
    ],
  },
  yevhen: {
    name: 'Yevhen Placeholder',
    kind: 'person',
    jobTitle: 'Photographer and reporter (sample)',
    bio: 'Yevhen Placeholder is not a real person, and his photographs are drawings.',
    email: 'yevhen.placeholder@example.com',
    translations: [
      {
        locale: 'uk',
        name: 'Євген Умовний',
        jobTitle: 'Фотограф і репортер (зразок)',
        bio: 'Євген Умовний — вигадана особа, а його світлини — малюнки.',
      },
    ],
  },
  'city-desk': {
    name: 'The Sample City Desk',
    kind: 'desk',
    jobTitle: 'News desk (sample)',
    bio: 'The Sample City Desk gathers what happens in Zrazkiv, a city that exists only in this demonstration.',
    email: 'city-desk@example.com',
    listed: true,
    portrait: 'skyline',
    translations: [
      {
        locale: 'uk',
        name: 'Зразкова міська редакція',
        jobTitle: 'Відділ новин (зразок)',
        bio: 'Зразкова міська редакція збирає новини Зразкова — міста, яке існує лише в цій демонстрації.',
      },
    ],
  },
  'culture-desk': {
    name: 'Sample Culture and Arts desk',
    kind: 'desk',
    jobTitle: 'Culture desk (sample)',
    bio: 'The Sample Culture and Arts desk writes about libraries, stages and murals that were invented for this demonstration.',
    email: 'culture-desk@example.com',
    links: [{ label: 'Listings', url: 'https://example.org/culture' }],
    translations: [
      {
        locale: 'uk',
        name: 'Зразковий відділ культури й мистецтва',
        jobTitle: 'Відділ культури (зразок)',
        bio: 'Зразковий відділ культури й мистецтва розповідає про бібліотеки, сцени й мурали, вигадані для цієї демонстрації.',
      },
    ],
  },
};

import type { View } from './view';

export const authorView: View = {
  columns: ['name', 'kind', 'jobTitle', 'slug'],
  sort: { by: 'name', order: 'ASC' },
  title: 'name',
  form: [
    ['name', 'kind'],
    ['jobTitle', 'email'],
    ['bio'],
    ['portrait', 'listed'],
    ['links'],
    ['translations'],
    ['slug'],
  ],
};

export const photoView: View = {
  columns: ['image', 'name', 'caption', 'creditLine', 'rightsExpire'],
  // The newest in the library first; it has no time of publishing.
  sort: { by: 'createdAt', order: 'DESC' },
  title: 'name',
  form: [
    ['image', 'name'],
    // Beside its own value this field offers what the file says of the fields below.
    ['photographer'],
    ['agency', 'distributor'],
    ['kind', 'creditLine'],
    ['alternativeText'],
    ['caption'],
    ['takenAt', 'rightsExpire'],
    ['digitalSourceType', 'usageTerms'],
    ['translations'],
  ],
};

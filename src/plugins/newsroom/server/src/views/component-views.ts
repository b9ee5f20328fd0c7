import type { View } from './view';

/**
 * By the component's name below `newsroom.`. No title is a relation: Strapi's form breaks on one that
 * stands for a folded component.
 */
export const componentViews: Record<string, View> = {
  credit: { form: [['author', 'role'], ['creditedAs']], title: 'role' },
  'audio-track': {
    form: [
      ['file', 'production'],
      ['voice', 'vendor', 'model'],
      ['voiceConsent'],
      ['disclosureOverride'],
    ],
    internal: ['textFingerprint'],
  },
  correction: { form: [['kind', 'date'], ['text']], title: 'kind' },
  link: { form: [['label', 'url']], title: 'label' },
  'author-translation': { form: [['locale', 'name'], ['jobTitle'], ['bio']], title: 'locale' },
  'photo-translation': { form: [['locale'], ['alternativeText'], ['caption']], title: 'locale' },
};

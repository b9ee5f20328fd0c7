import { italic, paragraph } from '../blocks';
import type { ArticleSample } from '../types';

/** A draft that nobody has published. */
export const rink: ArticleSample = {
  key: 'rink',
  locale: 'en',
  stage: 'draft',
  fields: {
    title: 'Open-air rink may stay until March',
    summary: 'A draft: the desk waits for a second source.',
    credits: [{ role: 'author', author: 'yevhen' }],
    body: [
      paragraph(
        'The ice rink on Market Square could stay open until the first weekend of March if the nights remain below zero, a person familiar with the lease said.'
      ),
      paragraph(italic('To do: ask the tenant, ask the council, count the skates.')),
    ],
  },
};

import type { Core } from '@strapi/strapi';

import { plainText } from '../../../domain/plain-body';
import { plainMarkdown } from '../../../domain/plain-markdown';
import type { Blocks } from '../../../domain/facts';
import type { Data } from '../documents/write';
import { hostName } from './attribute-names';
import { markdownBody } from './markdown-bodies';

/** What is to be written to a type, said in its kind's names; a body is one of plain paragraphs. */
export function kindData(strapi: Core.Strapi, uid: string, data: Data): Data {
  const isMarkdown = markdownBody(strapi, uid) !== null;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      hostName(strapi, uid, name),
      name === 'body' && isMarkdown ? plainMarkdown(plainText(value as Blocks) ?? '') : value,
    ])
  );
}

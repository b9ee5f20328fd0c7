import type MarkdownIt from 'markdown-it';

import type { BlockNode } from '../domain/facts';
import { pictureOfAddress } from '../domain/typed-pictures';

export type Token = ReturnType<MarkdownIt['parse']>[number];

/** Pictures that were met within lines, in their order. */
export type Pictures = BlockNode[];

const MARKS: Readonly<Record<string, string>> = {
  strong: 'bold',
  em: 'italic',
  s: 'strikethrough',
};

/**
 * The nodes of one line of Markdown: texts with their marks, and links.
 * @param pictures gets those that stand in the line
 */
export function lineNodes(tokens: readonly Token[], pictures: Pictures): BlockNode[] {
  const nodes: BlockNode[] = [];
  let link: BlockNode[] | null = null;
  const marks = new Map<string, number>();
  const add = (text: string, more: object = {}): void => {
    if (text === '') return;
    const on = [...marks].filter(([, depth]) => depth > 0).map(([mark]) => [mark, true]);
    (link ?? nodes).push({ type: 'text', text, ...Object.fromEntries(on), ...more });
  };
  for (const token of tokens) {
    const mark = MARKS[token.tag];
    if (mark) {
      marks.set(mark, (marks.get(mark) ?? 0) + token.nesting);
      continue;
    }
    switch (token.type) {
      case 'link_open':
        link = [];
        nodes.push({ type: 'link', url: token.attrGet('href') ?? '', children: link });
        break;
      case 'link_close':
        link = null;
        break;
      case 'image':
        pictures.push(pictureOf(token));
        break;
      case 'code_inline':
        add(token.content, { code: true });
        break;
      case 'hardbreak':
        add('\n');
        break;
      case 'softbreak':
        add(' ');
        break;
      default:
        add(token.content);
    }
  }
  return nodes;
}

function pictureOf(token: Token): BlockNode {
  const caption = token.attrGet('title');
  return {
    type: 'image',
    image: pictureOfAddress(token.attrGet('src') ?? '', token.content),
    children: caption ? [{ type: 'text', text: caption }] : [],
  };
}

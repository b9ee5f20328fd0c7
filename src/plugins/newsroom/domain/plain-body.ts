import { blockNodes } from './block-nodes';
import type { BlockNode, Blocks } from './facts';

/**
 * Plain text as a body: blank lines part paragraphs, single line breaks stay within one. Spaces
 * around a paragraph and paragraphs without text are left out.
 */
export function paragraphBlocks(text: string): Blocks {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', children: [{ type: 'text', text: paragraph }] }));
}

/**
 * The text that `paragraphBlocks` would make this body of, or `null` when the body has more than
 * plain paragraphs (links, bold, headings, lists, images …), which plain text would flatten.
 */
export function plainText(body: Blocks | null | undefined): string | null {
  if (body !== null && body !== undefined && !Array.isArray(body)) return null;
  const paragraphs: string[] = [];
  for (const node of blockNodes(body)) {
    const text = paragraphText(node);
    if (text === null) return null;
    if (text.trim() !== '') paragraphs.push(text.trim());
  }
  return paragraphs.join('\n\n');
}

function paragraphText(node: BlockNode): string | null {
  if (node.type !== 'paragraph') return null;
  const pieces = blockNodes(node.children);
  return pieces.every(isPlain) ? pieces.map(({ text }) => text ?? '').join('') : null;
}

/** Marks are attributes of a text node: `bold: true`. */
function isPlain(node: BlockNode): boolean {
  const marks = Object.keys(node).filter((name) => name !== 'type' && name !== 'text');
  return node.type === 'text' && marks.every((name) => !node[name]);
}

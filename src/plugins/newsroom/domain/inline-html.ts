import { MAX_BLOCK_DEPTH, blockNodes, nodeText } from './block-nodes';
import type { BlockNode } from './facts';
import { hasVisibleCharacter } from './filled-text';
import { escapeHtml } from './html-escape';
import { safeLink } from './safe-url';

/** Where a node stands, and what its addresses are relative to. */
export interface HtmlContext {
  baseUrl: string;
  depth: number;
  /** Inside a link, where HTML allows no second one. */
  inLink?: boolean;
}

/**
 * The children of a node as phrasing HTML: text with its marks, line breaks, links. Nodes that do
 * not belong within a line give the text they hold.
 * @returns '' when readers would see nothing
 */
export function inlineHtml(children: unknown, context: HtmlContext): string {
  const html = inlineNodes(children, context);
  return hasVisibleCharacter(html.replace(/<[^>]*>/g, '')) ? html : '';
}

function inlineNodes(children: unknown, context: HtmlContext): string {
  if (context.depth > MAX_BLOCK_DEPTH) return '';
  return blockNodes(children)
    .map((node) => inlineNode(node, { ...context, depth: context.depth + 1 }))
    .join('');
}

function inlineNode(node: BlockNode, context: HtmlContext): string {
  const text = nodeText(node);
  if (text !== null) return markedText(text, node);
  if (node.type === 'image') return '';
  const address =
    node.type === 'link' && !context.inLink ? safeLink(node.url, context.baseUrl) : null;
  if (address === null) return inlineNodes(node.children, context);
  const label = inlineHtml(node.children, { ...context, inLink: true });
  return label === '' ? '' : `<a href="${escapeHtml(address)}">${label}</a>`;
}

function markedText(text: string, node: BlockNode): string {
  if (text === '') return '';
  const lines = escapeHtml(text.replace(/\r\n?/g, '\n')).replaceAll('\n', '<br>');
  return MARKS.reduce(
    (html, [mark, tag]) => (node[mark] === true ? `<${tag}>${html}</${tag}>` : html),
    lines
  );
}

/** Innermost first, so that the same marks always nest in the same way. */
const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const;

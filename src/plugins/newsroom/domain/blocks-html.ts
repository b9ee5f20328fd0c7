import { MAX_BLOCK_DEPTH, blockNodes, isBlock, nodeText, stringAttribute } from './block-nodes';
import type { BlockNode, Blocks } from './facts';
import { escapeHtml } from './html-escape';
import { inlineHtml, type HtmlContext } from './inline-html';
import { safeSource } from './safe-url';

/**
 * Renders a body of Strapi's blocks editor as semantic HTML. All text and attributes are escaped
 * and addresses pass `safe-url`; the server still runs an allow-list sanitiser over the result.
 *
 * Empty blocks are dropped, an unknown node gives the text it holds, a malformed one gives nothing,
 * and levels below `MAX_BLOCK_DEPTH` are cut: this never throws, whatever was stored.
 *
 * @param options.baseUrl public address that root-relative links and images are completed with
 */
export function blocksToHtml(blocks: Blocks, options: { baseUrl: string }): string {
  return blocksHtml(blocks, { baseUrl: options.baseUrl, depth: 0 });
}

function blocksHtml(nodes: unknown, context: HtmlContext): string {
  if (context.depth > MAX_BLOCK_DEPTH) return '';
  return blockNodes(nodes)
    .map((node) => blockHtml(node, { ...context, depth: context.depth + 1 }))
    .join('');
}

function blockHtml(node: BlockNode, context: HtmlContext): string {
  switch (node.type) {
    case 'heading':
      return element(headingTag(node.level), inlineHtml(node.children, context));
    case 'quote':
      return element('blockquote', inlineHtml(node.children, context));
    case 'list':
      return listHtml(node, context);
    case 'code':
      return codeHtml(node);
    case 'image':
      return imageHtml(node, context);
    case 'paragraph':
      return element('p', inlineHtml(node.children, context));
    default:
      return unknownHtml(node, context);
  }
}

/** Strapi puts a nested list beside the item it belongs to; HTML wants it inside that item. */
function listHtml(list: BlockNode, context: HtmlContext): string {
  if (context.depth > MAX_BLOCK_DEPTH) return '';
  const below = { ...context, depth: context.depth + 1 };
  const items: string[] = [];
  for (const child of blockNodes(list.children)) {
    if (child.type === 'list') items.push((items.pop() ?? '') + listHtml(child, below));
    else items.push(itemHtml(child, below));
  }
  const filled = items.filter((item) => item !== '').map((item) => `<li>${item}</li>`);
  return element(list.format === 'ordered' ? 'ol' : 'ul', filled.join(''));
}

function itemHtml(item: BlockNode, context: HtmlContext): string {
  const children = blockNodes(item.children);
  const lists = children.filter(({ type }) => type === 'list');
  const line = item.type === 'text' ? [item] : children.filter(({ type }) => type !== 'list');
  return inlineHtml(line, context) + lists.map((list) => listHtml(list, context)).join('');
}

function codeHtml(node: BlockNode): string {
  const code = blockNodes(node.children)
    .map((child) => nodeText(child) ?? '')
    .join('');
  const language = stringAttribute(node.language);
  // A class name must not carry spaces, so a strange language has none.
  const known = language !== null && /^[\w#+-]{1,40}$/.test(language);
  const attribute = known ? ` class="language-${language}"` : '';
  return code.trim() === '' ? '' : `<pre><code${attribute}>${escapeHtml(code)}</code></pre>`;
}

function imageHtml(node: BlockNode, context: HtmlContext): string {
  const image: Record<string, unknown> = Object.assign({}, node.image);
  const source = safeSource(image.url, context.baseUrl);
  if (source === null) return '';
  const alternative = escapeHtml(stringAttribute(image.alternativeText) ?? '');
  const size = pixels('width', image.width) + pixels('height', image.height);
  const caption = element('figcaption', escapeHtml(stringAttribute(image.caption) ?? ''));
  const tag = `<img src="${escapeHtml(source)}" alt="${alternative}"${size} loading="lazy">`;
  return `<figure>${tag}${caption}</figure>`;
}

function unknownHtml(node: BlockNode, context: HtmlContext): string {
  if (nodeText(node) !== null || node.type === 'link')
    return element('p', inlineHtml([node], context));
  const children = blockNodes(node.children);
  return children.some(isBlock)
    ? blocksHtml(children, context)
    : element('p', inlineHtml(children, context));
}

function headingTag(level: unknown): string {
  return [1, 2, 3, 4, 5, 6].some((known) => known === level) ? `h${String(level)}` : 'h2';
}

function pixels(name: 'width' | 'height', value: unknown): string {
  return Number.isInteger(value) && Number(value) > 0 ? ` ${name}="${Number(value)}"` : '';
}

function element(tag: string, content: string): string {
  return content === '' ? '' : `<${tag}>${content}</${tag}>`;
}

import type { BlockNode } from './facts';
import { filledText } from './filled-text';

/**
 * How deep a body is read. Editors nest lists three or four deep; a body made to be deeper is cut
 * here, so that walking it cannot overflow the stack.
 */
export const MAX_BLOCK_DEPTH = 100;

/**
 * The nodes of a body or of a node's `children`, whatever was stored there: anything that is not an
 * object is left out, and something that is not a list has no nodes.
 */
export function blockNodes(value: unknown): BlockNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The text of a text node; `null` for every other node. */
export function nodeText(node: BlockNode): string | null {
  return node.type === 'text' && typeof node.text === 'string' ? node.text : null;
}

/** Whether the node stands on lines of its own, rather than within a line. */
export function isBlock(node: BlockNode): boolean {
  return BLOCK_TYPES.has(node.type);
}

/** An attribute that is a filled string, else `null`. */
export function stringAttribute(value: unknown): string | null {
  return typeof value === 'string' ? filledText(value) : null;
}

function isNode(value: unknown): value is BlockNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const BLOCK_TYPES: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'quote',
  'list',
  'list-item',
  'code',
  'image',
]);

import { MAX_BLOCK_DEPTH, blockNodes, isBlock, nodeText } from './block-nodes';
import type { BlockNode, Blocks } from './facts';
import { hasVisibleCharacter } from './filled-text';

/**
 * The text a reader reads: paragraphs, headings, lists, quotes and the text of links, one line for
 * each. Pieces within a block are joined without a space, since only the marks differ. Code blocks,
 * alternative texts, captions and addresses are not part of it.
 */
export function visibleText(blocks: Blocks | null | undefined): string {
  return linesOf(blocks, false);
}

/** As `visibleText`, and the code blocks in their places: everything that readers see as text. */
export function visibleTextWithCode(blocks: Blocks | null | undefined): string {
  return linesOf(blocks, true);
}

/** Whether readers would see any text, code included. Spaces and zero-width characters are none. */
export function hasText(blocks: Blocks | null | undefined): boolean {
  return hasVisibleCharacter(visibleTextWithCode(blocks));
}

function linesOf(blocks: unknown, withCode: boolean): string {
  const pieces: string[] = [];
  for (const node of blockNodes(blocks)) {
    pieces.push('\n');
    collect(node, 1);
  }
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

  function collect(node: BlockNode, depth: number): void {
    const skipped = node.type === 'image' || (node.type === 'code' && !withCode);
    if (skipped || depth > MAX_BLOCK_DEPTH) return;
    const edge = isBlock(node) ? '\n' : '';
    pieces.push(edge, nodeText(node) ?? '');
    for (const child of blockNodes(node.children)) collect(child, depth + 1);
    pieces.push(edge);
  }
}

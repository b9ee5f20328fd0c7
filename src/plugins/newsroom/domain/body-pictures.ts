import { MAX_BLOCK_DEPTH, blockNodes, stringAttribute } from './block-nodes';
import type { BlockNode, Blocks } from './facts';

/** What an image block holds: a copy of the media file as it was when the editor chose it. */
export type Picture = Readonly<Record<string, unknown>>;

/** The pictures of a body, in its order. */
export function bodyPictures(body: unknown): Picture[] {
  return picturesIn(body, 0);
}

/** By which each picture's file is known, once each. A copy has no id of its file. */
export function pictureHashes(body: unknown): string[] {
  return [...new Set(bodyPictures(body).flatMap((picture) => pictureHash(picture) ?? []))];
}

export function pictureHash({ hash }: Picture): string | null {
  return stringAttribute(hash);
}

/**
 * A body with other pictures.
 * @param change gives the block that takes the place of an image block, or `null` for none
 * @returns the same object when there is no picture in it
 */
export function mapPictures(
  body: Blocks,
  change: (block: BlockNode, picture: Picture) => BlockNode | null
): Blocks {
  return bodyPictures(body).length === 0 ? body : body.flatMap((block) => mapped(block, change));
}

function mapped(
  block: BlockNode,
  change: (block: BlockNode, picture: Picture) => BlockNode | null
): BlockNode[] {
  const [node] = blockNodes([block]);
  if (node?.type === 'image') return [change(node, pictureOf(node)) ?? []].flat();
  if (!node || bodyPictures(node.children).length === 0) return [block];
  return [
    { ...node, children: blockNodes(node.children).flatMap((child) => mapped(child, change)) },
  ];
}

function picturesIn(nodes: unknown, depth: number): Picture[] {
  if (!hasPicture(nodes, depth)) return [];
  return blockNodes(nodes).flatMap((node) =>
    node.type === 'image' ? [pictureOf(node)] : picturesIn(node.children, depth + 1)
  );
}

/** Looked at first, without a copy of anything: most bodies have none, and each read asks. */
function hasPicture(nodes: unknown, depth: number): boolean {
  if (depth > MAX_BLOCK_DEPTH || !Array.isArray(nodes)) return false;
  return nodes.some(
    (node: Partial<BlockNode> | null | undefined) =>
      node?.type === 'image' || hasPicture(node?.children, depth + 1)
  );
}

function pictureOf({ image }: BlockNode): Picture {
  return Object.assign({}, image);
}

import { MAX_BLOCK_DEPTH } from './block-nodes';
import type { Problem, Reason } from './refusal';
import { addressProblem, isAddressName } from './safe-url';

type Node = Record<string, unknown>;

type Judge = (address: string) => Reason | null;

/**
 * Every address of a body that cannot be kept: of links, and of images with all their sizes.
 * @param judge says why an address cannot be kept
 * @returns each with the path to it within the body
 */
export function blockAddressProblems(blocks: unknown, judge: Judge = addressProblem): Problem[] {
  return addressProblems(blocks, judge, [], 0);
}

function addressProblems(
  value: unknown,
  judge: Judge,
  path: Problem['path'],
  depth: number
): Problem[] {
  if (typeof value !== 'object' || value === null || depth > MAX_BLOCK_DEPTH * 2) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (typeof child !== 'string') {
      return addressProblems(child, judge, here, depth + 1);
    }
    const reason = isAddressName(name) ? judge(child) : null;
    return reason === null ? [] : [{ ...reason, path: here }];
  });
}

/**
 * A body without them: a link becomes its text, an image goes.
 * @returns the same object when there is nothing to take out
 */
export function withoutBadAddresses<Blocks>(blocks: Blocks): Blocks {
  return blockAddressProblems(blocks).length === 0 ? blocks : (cleanNodes(blocks) as Blocks);
}

function cleanNodes(nodes: unknown): unknown {
  return Array.isArray(nodes) ? nodes.flatMap(cleanNode) : nodes;
}

function cleanNode(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [node];
  if (blockAddressProblems(node).length === 0) return [node];
  const { type, children } = node as Node;
  const { children: _children, ...own } = node as Node;
  const isBad = blockAddressProblems(own).length > 0;
  if (isBad && type === 'image') return [];
  const below = cleanNodes(children);
  if (!isBad) return [{ ...node, children: below }];
  return type === 'link' && Array.isArray(below) ? below : [];
}

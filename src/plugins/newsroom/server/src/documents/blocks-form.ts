import type { Reason } from '../../../domain/refusal';

/**
 * Why a value cannot be a body, or `null`. Strapi takes anything but a list for an empty body, and
 * stumbles over a node that is no object; what it finds wrong itself is left to it.
 */
export function blocksProblem(value: unknown): Reason | null {
  return isNodeList(value) ? null : { code: 'form.blocks', values: {} };
}

/** Recurses no deeper than the text check, which comes before, lets data be. */
function isNodeList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (node: unknown) =>
        typeof node === 'object' &&
        node !== null &&
        (!('children' in node) || isNodeList(node.children))
    )
  );
}

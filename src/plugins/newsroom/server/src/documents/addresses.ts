import { blockAddressProblems } from '../../../domain/block-addresses';
import type { Problem } from '../../../domain/refusal';
import { addressProblem, bodyAddressProblem, isAddressName } from '../../../domain/safe-url';
import { markdownBody, readMarkdown } from '../kinds/markdown-bodies';
import { mapAttributes } from './attribute-values';
import { refuse } from './problems';
import type { WriteRule } from './write';

/**
 * Refuses addresses that a reader's browser would run instead of open, wherever they stand, and in
 * bodies those that readers would not get.
 */
export const addresses: WriteRule = {
  before({ strapi, uid, params: { data } }) {
    if (!data) return;
    const problems: Problem[] = [];
    const body = markdownBody(strapi, uid);
    mapAttributes(strapi, uid, data, ({ type }, value, path) => {
      if (type === 'blocks') {
        for (const problem of blockAddressProblems(value, bodyAddressProblem)) {
          problems.push({ ...problem, path: [...path, ...problem.path] });
        }
      } else if (typeof value === 'string' && path.join('.') === body) {
        for (const problem of blockAddressProblems(readMarkdown(value), bodyAddressProblem)) {
          problems.push({ ...problem, path });
        }
      } else if (typeof value === 'string' && isAddressName(String(path.at(-1)))) {
        const reason = addressProblem(value);
        if (reason) problems.push({ ...reason, path });
      }
      return value;
    });
    refuse(problems);
  },
};

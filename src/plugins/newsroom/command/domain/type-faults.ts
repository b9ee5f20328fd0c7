import type { AttributeNames } from '../../domain/attribute-names';
import { RESERVED_NAMES } from '../../domain/computed-names';
import { typeProblems } from '../../domain/type-problems';
import type { Fault } from './fault';
import type { Project } from './project';
import type { KindUids } from './template';

/** Types that are missing or wrong: with them the newsroom does not start. */
export function typeFaults(
  { types, components }: Project,
  uids: KindUids,
  names: AttributeNames = {}
): Fault[] {
  const known = new Map([...types, ...components].map(({ uid, schema }) => [uid, schema]));
  const problems = typeProblems({
    contentTypes: uids,
    names,
    others: {},
    computed: RESERVED_NAMES,
    attributesOf: (uid) => known.get(uid)?.attributes ?? null,
  });
  return problems.map((problem) => {
    const at = problem.lastIndexOf(': ');
    const mend = problem.slice(at + 2);
    return {
      what: `${problem.slice(0, at)}.`,
      mend: `${mend.charAt(0).toUpperCase()}${mend.slice(1)}`,
    };
  });
}

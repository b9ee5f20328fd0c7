import type { HttpClient } from '../../support/http';
import type { WayIn, WaysIn } from '../writes/ways-in';

/** Which instance the next write goes to. */
export interface Turn {
  /** Their ways in, one after the other. */
  instances: readonly WaysIn[];
  index: number;
}

/** The ways in of whichever instance has its turn. What is written in code is written in this process. */
export function eitherInstance(turn: Turn): WaysIn {
  const own = (): WaysIn => {
    const ways = turn.instances[turn.index];
    if (!ways) throw new Error(`There is no instance ${turn.index}.`);
    return ways;
  };
  const client = (of: (ways: WaysIn) => HttpClient): HttpClient => ({
    get: (...given) => of(own()).get(...given),
    post: (...given) => of(own()).post(...given),
    put: (...given) => of(own()).put(...given),
    del: (...given) => of(own()).del(...given),
  });
  const way = (of: (ways: WaysIn) => WayIn): WayIn => ({
    create: (...given) => of(own()).create(...given),
    update: (...given) => of(own()).update(...given),
  });
  const [here] = turn.instances;
  if (!here) throw new Error('There is no instance.');
  const inCode = way(({ code }) => {
    turn.index = 0;
    return code;
  });
  return {
    session: {
      ...here.session,
      client: client(({ session }) => session.client),
      manage: (uid) => own().session.manage(uid),
    },
    rest: client(({ rest }) => rest),
    graphql: (...given) => own().graphql(...given),
    admin: way(({ admin }) => admin),
    REST: way(({ REST }) => REST),
    GraphQL: way(({ GraphQL }) => GraphQL),
    code: inCode,
  };
}

import { middle } from './table.mjs';

const MAIN = { articles: 10_000, connections: 10 };
const SIZES = [1000, 10_000, 100_000];

/** Reads the median of one target of one table; throws `NotMeasured` where there is none. */
class Results {
  constructor(results, memory) {
    this.results = results;
    this.memory = memory;
  }

  get(id, key, { articles, connections } = MAIN) {
    const table = this.results.find(
      (result) => result.articles === articles && result.connections === connections
    );
    const found = table?.measured.find(({ target }) => target.id === id);
    if (!found) throw new NotMeasured(id);
    return middle(found.rounds, key);
  }

  /** How many times more CPU an answer of `other` takes than one of `id`. */
  ahead(id, other, where) {
    return this.get(other, 'cpu', where) / this.get(id, 'cpu', where);
  }

  /** How many times as many answers a second. */
  faster(id, other, where) {
    return this.get(id, 'rate', where) / this.get(other, 'rate', where);
  }
}

class NotMeasured extends Error {}

/** Each aim of the project for reads: what it is, and what was found. Times ahead must be reached in CPU and in rate. */
const AIMS = [
  {
    read: 'hot list, 10 connections',
    aim: "at least 0.8 of Koa's rate, at most 1.3 times its CPU",
    judge: (found) => {
      const [rate, cpu] = [found.faster('hot', 'koa'), 1 / found.ahead('hot', 'koa')];
      return [rate >= 0.8 && cpu <= 1.3, `${times(rate)} the rate, ${times(cpu)} the CPU`];
    },
  },
  {
    read: "hot list against strapi-cache's hit",
    aim: 'at least 3 times ahead',
    judge: (found) => ahead(found, ['hot', 'strapi-cache'], 3),
  },
  {
    read: "hot list against rest-cache's hit",
    aim: 'at least 20 times ahead',
    judge: (found) => ahead(found, ['hot', 'rest-cache'], 20),
  },
  {
    read: '304',
    aim: "faster than Koa's 200",
    judge: (found) => ahead(found, ['304', 'koa'], 1),
  },
  {
    read: 'cold list',
    aim: 'at most 1.5 ms of CPU',
    judge: (found) => atMost(found.get('cold', 'cpu'), 1.5),
  },
  {
    read: 'cold list against indexed stock',
    aim: 'at least 5 times ahead',
    judge: (found) => ahead(found, ['cold', 'indexed'], 5),
  },
  {
    read: 'cold single by slug',
    aim: 'at most 1 ms of CPU',
    judge: (found) => atMost(found.get('cold-slug', 'cpu'), 1),
  },
  ...SIZES.flatMap((articles) => [depthAim(articles, 'page'), depthAim(articles, 'cursor')]),
  {
    read: 'any depth by cursor: the end of 100000 articles',
    aim: "at most 1.2 times page 1's CPU",
    judge: (found) => deep(found, 'cold-end', 100_000),
  },
  {
    read: 'GraphQL list, cold, against indexed stock',
    aim: 'at least 4 times ahead',
    judge: (found) => ahead(found, ['cold-graphql', 'indexed-graphql'], 4),
  },
  {
    read: 'memory, hot at 50 connections',
    aim: 'under 350 MB',
    judge: ({ memory }) => {
      if (!memory) throw new NotMeasured('memory');
      const { fresh, filled } = memory;
      return [
        fresh < 350,
        `${Math.round(fresh)} MB; ${Math.round(filled)} MB after 3000 other answers`,
      ];
    },
  },
];

/**
 * @param {Array<{ articles: number, connections: number, measured: object[] }>} results
 * @param {{ fresh: number, filled: number } | null} memory
 * @param {import('./community-caches.mjs').Caches | null} caches
 * @returns {string} Markdown
 */
export function aimTable(results, memory, caches) {
  const found = new Results(results, memory);
  const lines = AIMS.map(({ read, aim, judge }) => [read, aim, verdict(found, judge)]);
  if (caches?.problem) lines.push(['other caches', '', `not installed: ${caches.problem}`]);
  return [['read', 'aim', 'here'], ['---', '---', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function verdict(found, judge) {
  try {
    const [isMet, said] = judge(found);
    return `${isMet ? 'met' : '**missed**'}: ${said}`;
  } catch (error) {
    if (error instanceof NotMeasured) return 'not measured in this run';
    throw error;
  }
}

function depthAim(articles, by) {
  const what = by === 'page' ? 'the far page' : 'a cursor as deep';
  return {
    read: `${what} of ${articles} articles`,
    aim: "at most 1.2 times page 1's CPU",
    judge: (found) => deep(found, `cold-${by}`, articles),
  };
}

function deep(found, id, articles) {
  const ratio = 1 / found.ahead(id, 'cold', { ...MAIN, articles });
  return [ratio <= 1.2, times(ratio)];
}

function ahead(found, [one, other], least) {
  const [cpu, rate] = [found.ahead(one, other), found.faster(one, other)];
  return [Math.min(cpu, rate) >= least, `${times(cpu)} less CPU, ${times(rate)} the rate`];
}

function atMost(value, limit) {
  return [value <= limit, `${value.toFixed(2)} ms`];
}

function times(value) {
  return `${value >= 10 ? Math.round(value) : value.toFixed(2)}×`;
}

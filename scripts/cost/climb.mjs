import { measure } from './measure.mjs';

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {Record<string, number>} genes with the most of each
 * @property {(genes: import('./requests.mjs').Genes, n: number) => { path: string, body?: object }} render
 */

/** Pushes each gene by itself as far as it is allowed. */
export async function pushAlone(newsroom, kind) {
  const found = [];
  for (const gene of Object.keys(kind.genes)) {
    for (const isAnd of 'isAnd' in kind.genes ? [0, 1] : [0]) {
      const genes = await mostOf(newsroom, kind, { isAnd }, gene);
      if (genes) found.push(await tried(newsroom, kind, genes));
    }
  }
  return found.filter(({ status }) => status === 200);
}

/** Mixes what was dear alone, and changes it step by step for as long as it becomes dearer. */
export async function climb(newsroom, kind, { alone, random, steps }) {
  const dear = alone.toSorted((a, b) => b.cpuMs - a.cpuMs).slice(0, 6);
  const found = [];
  for (let round = 0; round < 3; round += 1) {
    let best = dear[round];
    for (let step = 0; best && step < steps / 3; step += 1) {
      const genes = mutated(kind, best.genes, dear, random);
      const next = await tried(newsroom, kind, genes, 2);
      if (next.status !== 200) continue;
      found.push(next);
      if (next.cpuMs > best.cpuMs) best = next;
    }
  }
  return found;
}

/** The largest number of one gene that is still allowed beside the others. */
async function mostOf(newsroom, kind, genes, gene) {
  let [low, high] = [0, kind.genes[gene]];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const { status } = await tried(newsroom, kind, { ...genes, [gene]: middle }, 1);
    if (status === 200) low = middle;
    else high = middle - 1;
  }
  return low > 0 ? { ...genes, [gene]: low } : null;
}

function mutated({ genes: most }, genes, dear, random) {
  const names = Object.keys(most);
  const next = { ...genes };
  for (let change = 0; change < 1 + random() * 2; change += 1) {
    const name = names[Math.floor(random() * names.length)];
    const donor = dear[Math.floor(random() * dear.length)].genes;
    const way = random();
    if (way < 0.3)
      next[name] = Math.min(most[name], (next[name] ?? 0) + 1 + Math.floor(random() * 4));
    else if (way < 0.6) next[name] = Math.floor((next[name] ?? 0) * random());
    else
      Object.assign(
        next,
        Object.fromEntries(
          Object.entries(donor).map(([key, value]) => [
            key,
            Math.ceil((value + (genes[key] ?? 0)) / 2),
          ])
        )
      );
  }
  return next;
}

async function tried(newsroom, kind, genes, times = 3) {
  const given = Object.entries(genes).filter(([, value]) => value > 0);
  const name = `${kind.name} ${given.map(([gene, value]) => `${gene} ${value}`).join(', ')}`;
  const make = (n) => kind.render(genes, n);
  return { genes, make, ...(await measure(newsroom, { name, make }, times)) };
}

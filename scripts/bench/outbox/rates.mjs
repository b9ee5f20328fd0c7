/** Deliveries that are enough to tell, in about half a minute. */
const ENOUGH = 18_000;
const MOST_ROUNDS = 5;

/** Versions of one document are sent one after the other, so a log of many documents is needed. */
const DOCUMENTS = 400;

/**
 * Sends the events of many documents again and again to 1 and to 20 receivers.
 *
 * @param {number[]} counts how many endpoints
 * @returns {Promise<Array<{ endpoints: number, deliveries: number, perSecond: number[] }>>}
 */
export async function sustainedRates({ admin, writer, sink }, counts) {
  // What was published before is one document, whose versions go one after the other.
  const { meta } = await writer('GET', '/api/events?limit=1');
  for (let turn = 0; turn < DOCUMENTS; turn += 1) {
    await writer('POST', '/api/authors', { data: { name: `Sample Author ${turn}`, listed: true } });
  }
  const { data: existing } = await admin('GET', '/outbox/endpoints');
  const ids = existing.map(({ id }) => id);
  const results = [];
  for (const count of counts) {
    while (ids.length < count) {
      const { data } = await admin('POST', '/outbox/endpoints', {
        name: `Sink ${ids.length}`,
        url: sink.url(ids.length),
      });
      ids.push(data.id);
    }
    const perSecond = [];
    let deliveries = 0;
    for (let round = 0; round < MOST_ROUNDS && deliveries * round < ENOUGH; round += 1) {
      const result = await replay(admin, sink, ids.slice(0, count), meta.last);
      deliveries = result.deliveries;
      perSecond.push(result.perSecond);
    }
    results.push({ endpoints: count, deliveries, perSecond });
  }
  return results;
}

async function replay(admin, sink, ids, after) {
  const arrivals = [];
  sink.listen((_, at) => arrivals.push(at));
  let expected = 0;
  for (const id of ids) {
    const { data } = await admin('POST', `/outbox/endpoints/${id}/replay`, { after });
    expected += data.pending;
  }
  while (arrivals.length < expected) await new Promise((resolve) => setTimeout(resolve, 10));
  const seconds = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1000;
  return { deliveries: expected, perSecond: expected / seconds };
}

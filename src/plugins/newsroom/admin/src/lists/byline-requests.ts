type Get = <Answer>(url: string, options: object) => Promise<{ data: Answer }>;

/** Bylines of versions by their ids; `null` where nobody is named. */
type Bylines = Record<string, string | null>;

/** The ids asked for since the last request, by content type, and their answer to be. */
const waiting = new Map<string, { ids: Set<number>; answer: Promise<Bylines> }>();

/** The byline of one version. All rows of a list ask in the same moment and share one request. */
export async function bylineOf(get: Get, contentType: string, id: number): Promise<string | null> {
  const batch = waiting.get(contentType) ?? open(get, contentType);
  batch.ids.add(id);
  return (await batch.answer)[id] ?? null;
}

function open(get: Get, contentType: string) {
  const ids = new Set<number>();
  const answer = Promise.resolve().then(async () => {
    waiting.delete(contentType);
    const params = { contentType, ids: [...ids].join(',') };
    const { data } = await get<{ data: Bylines }>('/newsroom/bylines', { params });
    return data.data;
  });
  const batch = { ids, answer };
  waiting.set(contentType, batch);
  return batch;
}

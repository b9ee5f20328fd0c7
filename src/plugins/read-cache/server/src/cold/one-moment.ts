import type { Core, UID } from '@strapi/strapi';

interface ListService {
  find?(params: object): Promise<unknown>;
}

/** After so many tries, writes come faster than a list can be read. */
const MAX_TRIES = 3;

/**
 * Reads a list again when something was written between its page and its total, so that both are
 * of one moment without a transaction around them.
 * @param epoch changes with every write; `null` while writes may go unnoticed
 */
export function readListsInOneMoment(strapi: Core.Strapi, epoch: () => number | null): void {
  for (const [uid, { kind }] of Object.entries(strapi.contentTypes)) {
    if (!uid.startsWith('api::') || kind !== 'collectionType') continue;
    const service = strapi.service(uid as UID.Service) as ListService | undefined;
    if (typeof service?.find === 'function') extendFind(service as Required<ListService>, epoch);
  }
}

function extendFind(service: Required<ListService>, epoch: () => number | null): void {
  const find = service.find.bind(service);
  service.find = async (params) => {
    for (let tries = 1; tries < MAX_TRIES; tries += 1) {
      const before = epoch();
      const page = await find(params);
      if (before === null || before === epoch()) return page;
    }
    return find(params);
  };
}

import type { Core } from '@strapi/strapi';

/** Done steps are remembered, so that an administrator's later choice is never overruled. */
export async function once(
  strapi: Core.Strapi,
  step: string,
  run: () => Promise<void>
): Promise<void> {
  if (await isDone(strapi, step)) return;
  await strapi.db.transaction(async () => {
    await run();
    await stepsOf(strapi).set({ key: step, value: true });
  });
}

export async function isDone(strapi: Core.Strapi, step: string): Promise<boolean> {
  return Boolean(await stepsOf(strapi).get({ key: step }));
}

/** The newsroom's own rooms of Strapi's store. */
export function stepsOf(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'newsroom' });
}

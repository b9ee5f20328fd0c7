import { yup } from '@strapi/utils';

import type { Inside } from './inside';

/** What a validation may take that asks nobody. */
const PATIENCE_MS = 2000;

const broken = new Error('Broken.');

const fails = (): Promise<never> => Promise.reject(broken);

/** Made when this file is loaded, as Strapi makes most of its schemas: before the change. */
const madeBefore = yup.string().test('guard', 'No.', fails);

/** Of yup: `commits/failed-validations` changes how a schema takes its tests. */
export const yupInside: Inside = {
  what: 'that a validation of yup fails with the error of its test',
  async holds() {
    const schemas = [madeBefore, yup.string().test('guard', 'No.', fails)];
    const said = await Promise.all(schemas.map(failureOf));
    return said.every((error) => error === broken);
  },
};

/** @returns `null` for a validation that says nothing */
async function failureOf(schema: typeof madeBefore): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const said = schema.validate('a').then(
    () => null,
    (error: unknown) => error
  );
  const first: unknown = await Promise.race([said, late]);
  clearTimeout(timer);
  return first;
}

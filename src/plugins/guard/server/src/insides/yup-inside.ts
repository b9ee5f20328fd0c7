import { yup } from '@strapi/utils';

import type { Inside } from './inside';

/** What a validation may take that asks nobody. */
const PATIENCE_MS = 2000;

/** Of yup: `commits/failed-validations` changes how a schema takes its tests. */
export const yupInside: Inside = {
  what: 'that a validation of yup fails with the error of its test',
  async holds() {
    const broken = new Error('Broken.');
    const schema = yup.string().test('guard', 'No.', () => Promise.reject(broken));
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
    return first === broken;
  },
};

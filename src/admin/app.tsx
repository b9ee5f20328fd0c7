/** The admin panel in English and Ukrainian, without Strapi's own notices and tours. */
export default {
  config: {
    locales: ['uk'],
    notifications: { releases: false },
    tutorials: false,
  },
  register(): void {},
  bootstrap(): void {},
};

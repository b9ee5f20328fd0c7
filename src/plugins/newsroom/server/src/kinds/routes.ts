/** Below `/newsroom`; asked before anybody signs in. REST's addresses say as much. */
export const kindRoutes = [
  {
    method: 'GET' as const,
    path: '/type-names',
    handler: 'type-names.find',
    config: { auth: false as const },
  },
];

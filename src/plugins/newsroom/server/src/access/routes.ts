/** Below `/api/newsroom`: what a token may do shows in its permissions, since these routes ask for it. */
export const accessRoutes = [
  { method: 'GET' as const, path: '/drafts', handler: 'drafts.read' },
  { method: 'GET' as const, path: '/imports', handler: 'imports.write' },
];

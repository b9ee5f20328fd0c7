/** `GET` and `HEAD /api/events`: the log, for receivers that catch up. */
export const contentApi = {
  type: 'content-api' as const,
  routes: [
    {
      method: 'GET' as const,
      path: '/events',
      handler: 'event.find',
      config: { prefix: '', auth: { scope: ['plugin::outbox.event.find'] } },
    },
  ],
};

import type { Core } from '@strapi/strapi';

const api = (): Core.Config.Api => ({
  rest: {
    defaultLimit: 25,
    maxLimit: 100,
    withCount: true,
    // Unknown parameters are refused, not dropped: a misspelt filter must not widen a list.
    strictParams: true,
  },
  documents: { strictParams: true },
});

export default api;

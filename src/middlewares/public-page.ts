import type { Core } from '@strapi/strapi';

/**
 * Serves the public page at `/`.
 *
 * Strapi's own middleware sends whoever comes there to the admin panel; readers are no editors. The file itself is
 * sent by `strapi::public`, with its headers.
 */
const publicPage: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (ctx.path === '/' && (ctx.method === 'GET' || ctx.method === 'HEAD')) ctx.path = '/index.html';
  await next();
};

export default publicPage;

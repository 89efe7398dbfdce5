import sanitizeHtml from 'sanitize-html';

import { blocksToHtml } from './blocks-to-html';

/** What texts may hold. Everything else goes, and with it whatever a future block might bring. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'strong', 'em', 'u', 's', 'a', 'img'],
  allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
};

/** Strapi blocks as sanitised HTML. */
export const htmlOf = (blocks: unknown): string => sanitizeHtml(blocksToHtml(blocks), ALLOWED);

import { html } from './element.js';

/** Plain text as paragraphs: an empty line ends one; single line breaks stay. */
export const paragraphs = (text) =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => html('p', {}, part));

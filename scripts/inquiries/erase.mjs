/** @typedef {import('../command/open.mjs').Privacy} Privacy */

/**
 * Erases a person's inquiries, or says what would be erased.
 *
 * @param {Privacy} privacy
 * @param {{ email: string, yes: boolean }} options
 * @returns {Promise<string>} what was done, without saying for whom
 */
export async function eraseOfPerson(privacy, { email, yes }) {
  if (yes) {
    const erased = await privacy.erase(email);
    return erased.length === 0 ? 'Nothing is kept under this address.' : [`Erased: ${erased.length}`, ...erased].join('\n');
  }
  const kept = await privacy.ofEmail(email);
  if (kept.length === 0) return 'Nothing is kept under this address.';
  return [`Would be erased: ${kept.length}`, ...kept.map(({ reference, createdAt }) => `${reference} of ${createdAt.slice(0, 10)}`), 'Nothing has been erased. Add --yes to erase.'].join('\n');
}

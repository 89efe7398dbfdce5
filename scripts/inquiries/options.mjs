import { parseArgs } from 'node:util';

/**
 * Reads the options of the commands about a person's inquiries.
 *
 * @param {string[]} args after the command's name
 * @param {{ mayErase: boolean }} command whether it takes `--yes`
 * @returns {{ email: string, yes: boolean }}
 * @throws Error that says what is missing or not known
 */
export function readOptions(args, { mayErase }) {
  const { values } = parseArgs({ args, options: { email: { type: 'string' }, ...(mayErase && { yes: { type: /** @type {const} */ ('boolean') } }) } });
  const { email, yes } = /** @type {{ email?: string, yes?: boolean }} */ (values);
  if (email === undefined || !/^[^\s@]+@[^\s@]+$/.test(email.trim())) throw new Error('Say whose inquiries: --email anna@example.org');
  return { email: email.trim(), yes: yes === true };
}

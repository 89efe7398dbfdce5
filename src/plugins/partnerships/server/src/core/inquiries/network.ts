const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;

/** The eight groups of an IPv6 address, each without leading zeros; null where it is none. */
function groupsOf(address: string): string[] | null {
  const [head = '', tail, ...more] = address.split('::');
  if (more.length > 0) return null;
  const read = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const before = read(head);
  const after = tail === undefined ? [] : read(tail);
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 0) return null;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? groups.map((group) => Number.parseInt(group, 16).toString(16)) : null;
}

/**
 * The network that a client counts under: an IPv4 address by itself, an IPv6 address by its first 64 bits, since one
 * subscriber has all addresses below them (RFC 6177).
 *
 * @returns the text itself where it is no address
 */
export function networkOf(ip: string): string {
  const address = (ip.split('%')[0] ?? '').trim().toLowerCase();
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (IPV4.test(address)) return address;
  const groups = groupsOf(address);
  return groups === null ? address : `${groups.slice(0, 4).join(':')}::/64`;
}

/** An address that a link may lead to: http or https and nothing else; null for all others. */
export function webAddress(value) {
  if (typeof value !== 'string') return null;
  try {
    const url = new URL(value);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** What people call an address: host and path, without the ceremony. */
export function spokenAddress(href) {
  const url = new URL(href);
  return `${url.host.replace(/^www\./, '')}${url.pathname === '/' ? '' : url.pathname}`;
}

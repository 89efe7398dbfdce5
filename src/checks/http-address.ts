/** Whether a text is an absolute web address of scheme http or https with a host, and without a password in it. */
export function isHttpAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s]+$/i.test(text)) return false;
  try {
    const { hostname, password } = new URL(text);
    return hostname !== '' && password === '';
  } catch {
    return false;
  }
}

/**
 * Whether a name is an IANA time zone (`Europe/Warsaw`) that this runtime knows.
 *
 * Fixed offsets (`+02:00`), which `Intl` takes too, are no IANA names and are refused:
 * they do not follow daylight saving time.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

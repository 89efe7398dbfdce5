import type { RefusalLanguage } from './language';
import { refusalLanguage } from './language';

/** What is read of the request that is being answered. */
interface RequestLike {
  readonly state: unknown;
  readonly cookies?: { get(name: string): string | undefined };
}

/** Where the admin panel says which language is on the screen. */
const PANEL_LANGUAGE_COOKIE = 'pobratym-panel-language';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The administrator whose request it is: Strapi names the way in which somebody signed in. */
function administratorOf(state: unknown): Readonly<Record<string, unknown>> | null {
  if (!isRecord(state) || !isRecord(state.auth) || !isRecord(state.auth.strategy) || state.auth.strategy.name !== 'admin') return null;
  return isRecord(state.user) ? state.user : null;
}

/**
 * In which language whoever asks reads: an administrator in the one on their screen, else in the one of their profile;
 * programs, and scripts that have no request, in English.
 */
export function readerLanguage(request: RequestLike | undefined): RefusalLanguage {
  const administrator = request && administratorOf(request.state);
  if (!request || !administrator) return 'en';
  const onScreen = request.cookies?.get(PANEL_LANGUAGE_COOKIE);
  // `preferedLanguage` is Strapi's spelling.
  return refusalLanguage(onScreen === 'pl' || onScreen === 'uk' || onScreen === 'en' ? onScreen : administrator.preferedLanguage);
}

import type { RefusalLanguage } from './language';
import { en } from './messages/en';
import { pl } from './messages/pl';
import { uk } from './messages/uk';
import type { Refusal } from './refusal';
import { TERMS } from './terms';

const CATALOGUES = { pl, uk, en } as const;

/** Parameters whose value is a code of the field, to be put into words. */
const SPOKEN_PARAMS = new Set(['kind', 'stage', 'carried']);

/** The sentence for people; a parameter that is not given stays empty. */
export function refusalMessage({ code, params = {} }: Refusal, language: RefusalLanguage): string {
  return CATALOGUES[language][code].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = String(params[name] ?? '');
    return SPOKEN_PARAMS.has(name) ? (TERMS[language][value] ?? value) : value;
  });
}

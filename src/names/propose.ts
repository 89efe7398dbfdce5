import type { Country } from './codes';
import { romaniseKmu55 } from './kmu55';
import { transcribePwn } from './pwn';
import { hasUkrainianLetter } from './ukrainian-letters';

export interface KnownNames {
  readonly country: Country;
  readonly nameUk?: string | null | undefined;
  readonly namePl?: string | null | undefined;
  readonly nameEn?: string | null | undefined;
}

export interface ProposedNames {
  readonly namePl: string | null;
  readonly nameEn: string | null;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

function isFilled(name: string | null | undefined): name is string {
  return typeof name === 'string' && name.trim() !== '';
}

/** A romanisation of the name, or null where it has none: it is not in Ukrainian letters, or a letter of another language is left over. */
function proposal(nameUk: string | null | undefined, romanise: (text: string) => string): string | null {
  if (!isFilled(nameUk) || !hasUkrainianLetter(nameUk)) return null;
  const romanised = romanise(nameUk.trim());
  return CYRILLIC.test(romanised) ? null : romanised;
}

/**
 * Proposes the Polish name (PWN, § 78.B) and the English name (KMU-55) of a Ukrainian place from its Ukrainian one, each only where it is
 * empty (null, undefined or blank). What an editor wrote is returned as it is, and a Polish place gets no proposals.
 * A Ukrainian name in other letters than Ukrainian ones gives no proposal: a copy of it would look like a checked name.
 */
export function proposeNames({ country, nameUk, namePl, nameEn }: KnownNames): ProposedNames {
  const propose = (romanise: (text: string) => string): string | null => (country === 'UA' ? proposal(nameUk, romanise) : null);
  return {
    namePl: isFilled(namePl) ? namePl : propose(transcribePwn),
    nameEn: isFilled(nameEn) ? nameEn : propose(romaniseKmu55),
  };
}

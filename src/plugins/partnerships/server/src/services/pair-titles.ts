import { municipalityName } from '../../../../../names/municipality-name';
import type { Pair } from '../core/pair';
import type { Link } from '../store/registry';
import type { Stores } from './stores';

type Titles = Pick<Stores, 'entries'>;

/** The names of both sides: what a conflict calls the partnership that has no title of its own. */
async function pairTitle(stores: Titles, pair: Pair, locale: string): Promise<string> {
  const versions = await stores.entries.municipalities([pair.sideA, pair.sideB]);
  return [pair.sideA, pair.sideB]
    .map((side) => {
      const names = versions.find(({ documentId }) => documentId === side);
      return names ? municipalityName(names, locale) : side;
    })
    .join(' – ');
}

/** How a partnership is called in errors: by its title in the language, else in any, else by its sides. */
export async function partnershipTitle(stores: Titles, link: Link, locale: string): Promise<string> {
  const versions = await stores.entries.partnership(link.partnership);
  const titled = versions.find((version) => version.locale === locale && version.title) ?? versions.find(({ title }) => title);
  return titled?.title ?? pairTitle(stores, link, locale);
}

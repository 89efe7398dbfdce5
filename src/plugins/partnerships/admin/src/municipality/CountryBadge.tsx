import { VisuallyHidden } from '@strapi/design-system';

import type { Country } from '../api/contract';
import { Mark } from '../Mark';
import { useWords } from '../words';

/** Two letters for the eye, the country's name for the ear. */
export function CountryBadge({ country }: { readonly country: Country }) {
  const words = useWords();
  return (
    <Mark>
      <span aria-hidden>{country}</span>
      <VisuallyHidden>{words(`country.${country}`)}</VisuallyHidden>
    </Mark>
  );
}

import { Badge, VisuallyHidden } from '@strapi/design-system';

import type { Country } from '../api/contract';
import { useWords } from '../words';

/** Two letters for the eye, the country's name for the ear. */
export function CountryBadge({ country }: { readonly country: Country }) {
  const words = useWords();
  return (
    <Badge size="S" variant={country === 'PL' ? 'alternative' : 'secondary'}>
      <span aria-hidden>{country}</span>
      <VisuallyHidden>{words(`country.${country}`)}</VisuallyHidden>
    </Badge>
  );
}

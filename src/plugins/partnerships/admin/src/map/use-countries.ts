import { useEffect, useState } from 'react';

import { countriesOf, type Countries } from './countries';

export type CountriesState = { readonly kind: 'loading' } | { readonly kind: 'loaded'; readonly countries: Countries } | { readonly kind: 'failed' };

/** The countries of the map. They are loaded when a map is first shown, from this server. */
export function useCountries(): CountriesState {
  const [state, setState] = useState<CountriesState>({ kind: 'loading' });
  useEffect(() => {
    let wanted = true;
    Promise.all([import('world-atlas/countries-50m.json'), import('topojson-client')]).then(
      ([atlas, topojson]) => wanted && setState({ kind: 'loaded', countries: countriesOf(atlas.default, topojson) }),
      () => wanted && setState({ kind: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return state;
}

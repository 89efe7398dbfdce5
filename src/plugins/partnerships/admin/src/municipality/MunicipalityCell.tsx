import { useEffect, useState } from 'react';

import { Typography } from '@strapi/design-system';

import { useContentLocale } from '../content-locale';
import { municipalityName } from './municipality-names';

/** The name of a municipality in a list of entries, where the bare documentId would tell nobody anything. */
export function MunicipalityCell({ documentId }: { readonly documentId: string }) {
  const locale = useContentLocale();
  const [name, setName] = useState<string | null>(null);

  useEffect(() => {
    let mounted = true;
    municipalityName[locale](documentId).then(
      (found) => mounted && setName(found ?? documentId),
      () => mounted && setName(documentId),
    );
    return () => {
      mounted = false;
    };
  }, [documentId, locale]);

  return (
    <Typography textColor="neutral800" ellipsis maxWidth="30rem">
      {name ?? '…'}
    </Typography>
  );
}

import { useEffect, useRef, useState, type ComponentType } from 'react';

import { useStrapiApp } from '@strapi/strapi/admin';
import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { File } from '@strapi/icons';

import type { EvidenceFile } from '../api/contract';
import { useWords } from '../words';

/** The media library's picker, as the upload plugin registers it under `media-library`. */
interface MediaLibraryProps {
  readonly multiple: boolean;
  readonly onClose: () => void;
  readonly onSelectAssets: (assets: readonly EvidenceFile[]) => void;
}

interface EvidenceFileFieldProps {
  readonly file: EvidenceFile | null;
  readonly onChange: (file: EvidenceFile | null) => void;
  readonly error?: string;
}

/** A file of the media library that shows what was signed. */
export function EvidenceFileField({ file, onChange, error }: EvidenceFileFieldProps) {
  const words = useWords();
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const chose = useRef(false);
  const components = useStrapiApp('EvidenceFileField', (app) => app.components);
  const MediaLibrary = components['media-library'] as ComponentType<MediaLibraryProps> | undefined;

  useEffect(() => {
    // The media library leaves without giving the focus back.
    if (!choosing && chose.current) button.current?.focus();
    chose.current = choosing;
  }, [choosing]);

  if (MediaLibrary === undefined) return null;

  return (
    <Field.Root error={error}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {words('milestone.file')}
      </Typography>
      <Flex gap={2} wrap="wrap">
        {file !== null && <Typography textColor="neutral800">{file.name}</Typography>}
        <Button ref={button} variant="tertiary" size="S" startIcon={<File />} onClick={() => setChoosing(true)}>
          {words(file === null ? 'milestone.file.choose' : 'milestone.file.change')}
        </Button>
        {file !== null && (
          <Button variant="danger-light" size="S" onClick={() => onChange(null)}>
            {words('milestone.file.remove')}
          </Button>
        )}
      </Flex>
      <Field.Error />
      {choosing && (
        <MediaLibrary
          multiple={false}
          onClose={() => setChoosing(false)}
          onSelectAssets={(assets) => {
            const [asset] = assets;
            onChange(asset === undefined ? null : { id: asset.id, name: asset.name, url: asset.url });
            setChoosing(false);
          }}
        />
      )}
    </Field.Root>
  );
}

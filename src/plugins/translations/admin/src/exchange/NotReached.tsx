import { Box, Typography } from '@strapi/design-system';

import { useWords } from '../words';

/** Names that are listed; a long list helps nobody. */
const LISTED = 20;

interface NotReachedProps {
  readonly why: 'cancelled' | 'lost' | 'failed';
  readonly names: readonly string[];
}

/** What an import that broke off did not come to. */
export function NotReached({ why, names }: NotReachedProps) {
  const words = useWords();
  return (
    <Box role="alert" padding={3} hasRadius background="warning100" borderColor="warning200">
      <Typography tag="p" fontWeight="bold">
        {words(`import.stopped.${why}`)}
      </Typography>
      <Typography tag="p" variant="pi">
        {words('import.stopped.kept')}
      </Typography>
      {names.length > 0 && (
        <>
          <Typography tag="p" variant="pi">
            {words('import.not-reached', { count: names.length })}
          </Typography>
          <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
            {names.slice(0, LISTED).map((name, at) => (
              <Typography key={`${name}-${at}`} tag="li" variant="pi" textColor="neutral800">
                {name}
              </Typography>
            ))}
            {names.length > LISTED && (
              <Typography tag="li" variant="pi" textColor="neutral800">
                {words('import.not-reached.more', { count: names.length - LISTED })}
              </Typography>
            )}
          </Box>
        </>
      )}
    </Box>
  );
}

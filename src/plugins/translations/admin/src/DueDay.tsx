import { Typography } from '@strapi/design-system';

import { useMoments } from './moments';
import { useWords } from './words';

/** Until when something is to be done; a day that has passed says so. */
export function DueDay({ day }: { readonly day: string }) {
  const words = useWords();
  const moments = useMoments();
  const isLate = day < moments.today();
  return (
    <Typography tag="span" variant="pi" textColor={isLate ? 'danger700' : 'neutral700'} fontWeight={isLate ? 'bold' : 'regular'}>
      {words(isLate ? 'due.late' : 'due.until', { day: moments.day(day) })}
    </Typography>
  );
}

import { Mark } from './Mark';
import { useWords } from './words';

/** Says of an entry that readers cannot see it yet. */
export function UnpublishedMark() {
  const words = useWords();
  return <Mark tone="warning">{words('entry.unpublished')}</Mark>;
}

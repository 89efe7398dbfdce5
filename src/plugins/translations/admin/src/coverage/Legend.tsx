import { Flex } from '@strapi/design-system';

import { STATES } from '../desk-lists';
import { StateMark } from '../states/StateMark';
import { useWords } from '../words';

/** What the patterns of the bars mean. */
export function Legend() {
  const words = useWords();
  return (
    <Flex tag="ul" aria-label={words('coverage.legend')} gap={4} wrap="wrap">
      {STATES.map((state) => (
        <li key={state}>
          <StateMark state={state} />
        </li>
      ))}
    </Flex>
  );
}

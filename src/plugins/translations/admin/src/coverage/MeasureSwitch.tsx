import { Button, Flex } from '@strapi/design-system';

import { useWords } from '../words';
import type { Measure } from './matrix';

const MEASURES = ['entries', 'words'] as const satisfies readonly Measure[];

interface MeasureSwitchProps {
  readonly measure: Measure;
  readonly onChange: (measure: Measure) => void;
}

/** Counts in entries, or in words. */
export function MeasureSwitch({ measure, onChange }: MeasureSwitchProps) {
  const words = useWords();
  return (
    <Flex role="group" aria-label={words('coverage.measure')} gap={1}>
      {MEASURES.map((one) => (
        <Button key={one} size="S" variant={one === measure ? 'secondary' : 'tertiary'} aria-pressed={one === measure} onClick={() => onChange(one)}>
          {words(`coverage.measure.${one}`)}
        </Button>
      ))}
    </Flex>
  );
}

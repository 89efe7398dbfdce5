import { Flex, Typography } from '@strapi/design-system';
import { useTheme } from 'styled-components';

import { useWords } from '../words';
import { ARC_LOOKS } from './arc-looks';
import { ARC_STYLES } from './places';

/** What the lines and points of the map mean. */
export function Legend() {
  const words = useWords();
  const { colors } = useTheme();
  return (
    <Flex tag="ul" aria-label={words('map.legend')} gap={4} wrap="wrap">
      {ARC_STYLES.map((style) => {
        const { colour, width, dashes } = ARC_LOOKS[style];
        return (
          <Flex key={style} tag="li" gap={2}>
            <svg width="36" height="10" aria-hidden focusable="false">
              <line x1="1" x2="35" y1="5" y2="5" stroke={colors[colour]} strokeWidth={width} strokeDasharray={dashes} />
            </svg>
            <Typography variant="pi">{words(`map.legend.${style}`)}</Typography>
          </Flex>
        );
      })}
      <Flex tag="li" gap={2}>
        <svg width="12" height="12" aria-hidden focusable="false">
          <circle cx="6" cy="6" r="4" fill={colors.neutral800} />
        </svg>
        <Typography variant="pi">{words('country.PL')}</Typography>
      </Flex>
      <Flex tag="li" gap={2}>
        <svg width="12" height="12" aria-hidden focusable="false">
          <rect x="2" y="2" width="8" height="8" fill={colors.neutral800} />
        </svg>
        <Typography variant="pi">{words('country.UA')}</Typography>
      </Flex>
    </Flex>
  );
}

import { useTheme } from 'styled-components';

import type { DeskState } from '../../../server/src/core/desk';

/** Fill of a state in a drawing: a pattern, so that states differ without colours too. */
export const fillOf = (state: DeskState): string => `url(#desk-state-${state})`;

/** The patterns that `fillOf` names. Stands once on a page that draws states. */
export function StatePatterns() {
  const { colors } = useTheme();
  return (
    <svg aria-hidden focusable="false" width={0} height={0} style={{ position: 'absolute' }}>
      <defs>
        <pattern id="desk-state-missing" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill={colors.neutral0} />
          <rect width={2} height={6} fill={colors.danger600} />
        </pattern>
        <pattern id="desk-state-draft" width={6} height={6} patternUnits="userSpaceOnUse">
          <rect width={6} height={6} fill={colors.neutral0} />
          <circle cx={3} cy={3} r={1.6} fill={colors.neutral600} />
        </pattern>
        <pattern id="desk-state-outdated" width={5} height={5} patternUnits="userSpaceOnUse">
          <rect width={5} height={5} fill={colors.warning200} />
          <rect width={2.5} height={5} fill={colors.warning600} />
        </pattern>
        <pattern id="desk-state-needs-review" width={5} height={5} patternUnits="userSpaceOnUse">
          <rect width={5} height={5} fill={colors.secondary100} />
          <rect width={5} height={2} fill={colors.secondary600} />
        </pattern>
        <pattern id="desk-state-current" width={4} height={4} patternUnits="userSpaceOnUse">
          <rect width={4} height={4} fill={colors.success600} />
        </pattern>
      </defs>
    </svg>
  );
}

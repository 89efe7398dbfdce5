import { Flex, Typography } from '@strapi/design-system';
import { useTheme } from 'styled-components';

import type { MilestoneKind, Stage } from '../api/contract';
import { useWords } from '../words';
import { arcPoints, linePath, stagePath, WAY, type Mark } from './stage-path';

const WIDTH = 240;
const HEIGHT = 64;
const RADIUS = 9;

const COLOURS = { suspended: 'warning600', ended: 'neutral600', abandoned: 'danger600' } as const satisfies Record<Mark, string>;

/** Drawn over the last stop: two bars, a square, a cross. */
const SIGNS: Readonly<Record<Mark, string>> = { suspended: 'M-2 -3.5V3.5M2 -3.5V3.5', ended: 'M-3 -3H3V3H-3Z', abandoned: 'M-3 -3L3 3M3 -3L-3 3' };

interface StagePathDrawingProps {
  readonly stage: Stage;
  readonly kinds: readonly MilestoneKind[];
}

/** Where a partnership stands, drawn as stops on a bridge; the words below say the same. */
export function StagePathDrawing({ stage, kinds }: StagePathDrawingProps) {
  const words = useWords();
  const { colors } = useTheme();
  const { reached, mark } = stagePath(stage, kinds);
  const points = arcPoints(WAY.length, WIDTH, HEIGHT, RADIUS + 2);
  const colour = mark === null ? colors.primary600 : colors[COLOURS[mark]];
  const here = points[reached];

  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" style={{ maxWidth: '32rem' }} aria-hidden focusable="false">
        <path d={linePath(points)} fill="none" stroke={colors.neutral300} strokeWidth={2} />
        <path d={linePath(points.slice(0, reached + 1))} fill="none" stroke={colour} strokeWidth={3} />
        {points.map(({ x, y }, at) => (
          <circle
            key={WAY[at]}
            cx={x}
            cy={y}
            r={at === reached ? RADIUS : RADIUS - 3}
            fill={at <= reached ? colour : colors.neutral0}
            stroke={at <= reached ? colour : colors.neutral400}
            strokeWidth={2}
          >
            <title>{words(`stage.${WAY[at] ?? 'lead'}`)}</title>
          </circle>
        ))}
        {here !== undefined && mark !== null && (
          <path d={SIGNS[mark]} transform={`translate(${here.x} ${here.y})`} stroke={colors.neutral0} strokeWidth={2} fill="none" />
        )}
      </svg>
      <Typography fontWeight="bold" textColor="neutral800" tag="p">
        {words('panel.stage', { stage: words(`stage.${stage}`) })}
      </Typography>
      <Typography variant="pi" textColor="neutral700" tag="p">
        {mark !== null
          ? words('panel.reached', { stage: words(`stage.${WAY[reached] ?? 'lead'}`) })
          : reached < WAY.length - 1
            ? words('panel.next', { stage: words(`stage.${WAY[reached + 1] ?? 'active'}`) })
            : words('panel.step', { step: reached + 1, steps: WAY.length })}
      </Typography>
    </Flex>
  );
}

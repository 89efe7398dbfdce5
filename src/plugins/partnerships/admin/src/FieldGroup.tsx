import type { ReactNode } from 'react';

import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

/** Fields that answer one question together, without the frame that browsers draw around them. */
const Group = styled.fieldset`
  border: none;
  margin: 0;
  padding: 0;
  min-width: 0;
  display: flex;
  flex-direction: column;
  align-items: stretch;
  gap: ${({ theme }) => theme.spaces[3]};
`;

const Legend = styled.legend`
  padding: 0;
  margin-bottom: ${({ theme }) => theme.spaces[1]};
`;

interface FieldGroupProps {
  readonly legend: ReactNode;
  /** What stands beside the legend, such as the mark of a localised field. */
  readonly action?: ReactNode;
  /** A group within a group speaks more quietly. */
  readonly inner?: boolean;
  readonly children: ReactNode;
}

export function FieldGroup({ legend, action, inner = false, children }: FieldGroupProps) {
  return (
    <Group>
      <Legend>
        <Typography variant="pi" fontWeight={inner ? 'regular' : 'bold'} textColor={inner ? 'neutral700' : 'neutral800'}>
          {legend}
        </Typography>
        {action}
      </Legend>
      {children}
    </Group>
  );
}

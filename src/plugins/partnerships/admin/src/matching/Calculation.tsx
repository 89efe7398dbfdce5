import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useWords } from '../words';
import type { Candidate } from './contract';

const Details = styled.details`
  summary {
    cursor: pointer;
    padding: ${({ theme }) => theme.spaces[1]} 0;
    color: ${({ theme }) => theme.colors.primary700};
    font-size: 1.4rem;
    border-radius: ${({ theme }) => theme.borderRadius};

    &:focus-visible {
      outline: 2px solid ${({ theme }) => theme.colors.primary600};
    }
  }

  table {
    border-collapse: collapse;
    font-size: 1.4rem;
    color: ${({ theme }) => theme.colors.neutral800};
  }

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: right;
    font-variant-numeric: tabular-nums;
  }

  th:first-child {
    padding-left: 0;
    text-align: left;
  }

  thead th,
  tfoot th,
  tfoot td {
    font-weight: 600;
  }
`;

/** How the score was added up, for whoever asks why. */
export function Calculation({ candidate }: { readonly candidate: Candidate }) {
  const words = useWords();
  const { formatNumber } = useIntl();
  const percent = (value: number): string => formatNumber(value, { style: 'percent', maximumFractionDigits: 1 });
  const points = (value: number): string => formatNumber(value * 100, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <Details>
      <summary>{words('matching.why', { name: candidate.municipality.name })}</summary>
      <Box paddingTop={2} paddingBottom={2}>
        <Typography tag="p" variant="pi" textColor="neutral700">
          {words('matching.why.formula')}
        </Typography>
      </Box>
      <Box role="region" tabIndex={0} aria-label={words('matching.why', { name: candidate.municipality.name })} style={{ overflowX: 'auto' }}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('matching.why.criterion')}</th>
              <th scope="col">{words('matching.why.share')}</th>
              <th scope="col">{words('matching.why.value')}</th>
              <th scope="col">{words('matching.why.points')}</th>
            </tr>
          </thead>
          <tbody>
            {candidate.parts.map(({ criterion, share, points: added, judgement }) => (
              <tr key={criterion}>
                <th scope="row">{words(`matching.criterion.${criterion}`)}</th>
                <td>{percent(share)}</td>
                <td>{judgement.kind === 'known' ? formatNumber(judgement.value, { maximumFractionDigits: 2 }) : words('matching.why.unknown')}</td>
                <td>{points(added)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words('matching.why.sum')}</th>
              <td>{percent(1)}</td>
              <td />
              <td>{points(candidate.score)}</td>
            </tr>
          </tfoot>
        </table>
      </Box>
    </Details>
  );
}

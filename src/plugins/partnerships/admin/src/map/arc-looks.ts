import type { ArcStyle } from './places';

/** A theme's colour, the width in pixels, and the dashes: any two differ in more than their colour. */
export interface ArcLook {
  readonly colour: 'success700' | 'primary700' | 'secondary600' | 'warning700' | 'neutral600';
  readonly width: number;
  readonly dashes: string | undefined;
}

export const ARC_LOOKS: Readonly<Record<ArcStyle, ArcLook>> = {
  running: { colour: 'success700', width: 2.6, dashes: undefined },
  agreed: { colour: 'primary700', width: 1.4, dashes: undefined },
  beginning: { colour: 'secondary600', width: 1.8, dashes: '6 4' },
  suspended: { colour: 'warning700', width: 2, dashes: '10 4 2 4' },
  closed: { colour: 'neutral600', width: 1.4, dashes: '1.5 4' },
};

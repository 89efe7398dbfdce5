import type { HeadingLevel } from './block';

const TOP = 2;
const LOWEST = 6;

/**
 * Levels of headings as an outline below the page's title: the first stands at level 2, and none lies more than one below the
 * heading before it. Which heading is above which stays as it was; sizes that were skipped are not kept.
 *
 * @returns a function to be called with the level (1 to 6) of each heading in turn
 */
export function outline(): (level: number) => HeadingLevel {
  const above: number[] = [];
  return (level) => {
    while (above.length > 0 && (above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return Math.min(TOP + above.length - 1, LOWEST) as HeadingLevel;
  };
}

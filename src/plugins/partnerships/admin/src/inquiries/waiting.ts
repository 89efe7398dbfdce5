const DAY_MS = 86_400_000;

/** How many whole days have passed between two moments, never less than none. */
export const daysBetween = (from: string, until: number): number => Math.max(0, Math.floor((until - Date.parse(from)) / DAY_MS));

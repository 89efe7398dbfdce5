/**
 * Turns the seed's reports of progress into words behind «Content».
 *
 * @param {(detail: string) => void} say
 * @returns {(step: { done: number, total: number }) => void}
 */
export const seedProgress =
  (say) =>
  ({ done, total }) =>
    say(`${done} of ${total}`);

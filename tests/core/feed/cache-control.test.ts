import { lifetimesHoldUntil, lifetimesUntil, publicFor } from '../../../src/plugins/feed/server/src/core/cache-control';

const lifetimes = { maxAge: 30, sharedMaxAge: 60, staleWhileRevalidate: 600 };
const NOW = 1_000_000;
const SECOND = 1_000;

test.each<[string, number | null, [number, number, number]]>([
  ['nothing when it is over', NOW, [0, 0, 0]],
  ['nothing when it has been over', NOW - 5 * SECOND, [0, 0, 0]],
  ['nothing in its last second', NOW + SECOND - 1, [0, 0, 0]],
  ['one second and nothing stale', NOW + SECOND, [1, 1, 0]],
  ['the private lifetime whole and the shared one cut', NOW + 45 * SECOND, [30, 45, 0]],
  ['what is left for stale answers', NOW + 70 * SECOND, [30, 60, 10]],
  ['everything just so', NOW + 660 * SECOND, [30, 60, 600]],
  ['everything long before', NOW + 86_400 * SECOND, [30, 60, 600]],
  ['everything where time changes nothing', null, [30, 60, 600]],
])('%s', (_name, until, [maxAge, sharedMaxAge, staleWhileRevalidate]) => {
  expect(lifetimesUntil(lifetimes, NOW, until)).toEqual({ maxAge, sharedMaxAge, staleWhileRevalidate });
});

test('lifetimes never reach beyond the moment, and hold exactly as long as is said', () => {
  const until = NOW + 900 * SECOND + 123;
  let holds = 0;
  let before = '';
  for (let now = NOW; now < until; now += 97) {
    const cut = lifetimesUntil(lifetimes, now, until);
    expect(now + (Math.max(cut.maxAge, cut.sharedMaxAge) + cut.staleWhileRevalidate) * SECOND).toBeLessThanOrEqual(until);
    const text = publicFor(cut);
    if (now < holds) expect([now, text]).toEqual([now, before]);
    holds = lifetimesHoldUntil(lifetimes, now, until);
    expect(holds).toBeGreaterThan(now);
    before = text;
  }
  expect(lifetimesHoldUntil(lifetimes, NOW, null)).toBe(Infinity);
});

test('is written as caches read it', () => {
  expect(publicFor(lifetimes)).toBe('public, max-age=30, s-maxage=60, stale-while-revalidate=600');
});

import { PARAMETERS } from '../../../src/plugins/feed/server/src/core/parameters';
import { PAIR_TYPES } from '../../../src/plugins/partnerships/server/src/core/pair';
import { STAGES } from '../../../src/plugins/partnerships/server/src/core/stage';

/** The feed may not import another plugin: what it repeats of it is held to it here. */
test.each([
  ['stage', STAGES],
  ['type', PAIR_TYPES],
] as const)('the feed knows every %s of partnerships and no other', (parameter, values) => {
  for (const value of values) expect(PARAMETERS.partnership.safeParse({ [parameter]: value }).success).toBe(true);
  const refused = PARAMETERS.partnership.safeParse({ [parameter]: 'nothing' });
  expect(refused.error?.issues[0]?.message).toBe(`is one of: ${values.join(', ')}`);
});

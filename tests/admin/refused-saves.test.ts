import { keepRefusedEdits } from '../../src/admin/extensions/refused-saves';

const patch = (entry = 'getDocument({"model":"api::event.event"})', patches: unknown[] = [{ op: 'replace' }]) => ({
  type: 'adminApi/queries/queryResultPatched',
  payload: { queryCacheKey: entry, patches },
});
const settled = (outcome: 'fulfilled' | 'rejected', payload: unknown = {}, endpointName = 'updateDocument') => ({
  type: `adminApi/executeMutation/${outcome}`,
  payload,
  meta: { arg: { endpointName } },
});

function buildStore() {
  const reached: unknown[] = [];
  const dispatch = keepRefusedEdits()((action) => {
    reached.push(action);
    return action;
  });
  return { reached, dispatch };
}

describe('a save that is refused', () => {
  it('neither changes the entry nor takes back what it did not change', () => {
    const { reached, dispatch } = buildStore();
    const rejected = settled('rejected');
    dispatch(patch());
    dispatch(rejected);
    dispatch(patch());
    expect(reached).toEqual([rejected]);
  });

  it('does not hold up the next one', () => {
    const { reached, dispatch } = buildStore();
    const second = patch(undefined, [{ op: 'add' }]);
    const fulfilled = settled('fulfilled');
    dispatch(patch());
    dispatch(settled('rejected'));
    dispatch(patch());
    reached.length = 0;
    dispatch(second);
    dispatch(fulfilled);
    expect(reached).toEqual([second, fulfilled]);
  });

  it('over a conflict shows at its fields, as other refusals do', () => {
    const { dispatch } = buildStore();
    const payload = { name: 'ConflictError', details: { errors: [{ path: ['sideB'] }] } };
    dispatch(settled('rejected', payload, 'createDocument'));
    expect(payload.name).toBe('ValidationError');
  });

  it.each([
    ['without fields', { name: 'ConflictError', details: {} }],
    ['of another kind', { name: 'ForbiddenError', details: { errors: [] } }],
  ])('%s keeps its name', (_what, payload) => {
    const { name } = payload;
    buildStore().dispatch(settled('rejected', payload));
    expect(payload.name).toBe(name);
  });
});

describe('a save that succeeds', () => {
  it('changes the entry then, before anybody hears of the success', () => {
    const { reached, dispatch } = buildStore();
    const change = patch();
    const fulfilled = settled('fulfilled');
    dispatch(change);
    expect(reached).toEqual([]);
    dispatch(fulfilled);
    expect(reached).toEqual([change, fulfilled]);
  });
});

describe('everything else', () => {
  it('passes', () => {
    const { reached, dispatch } = buildStore();
    const actions = [patch('getReleaseActions({})'), settled('fulfilled', {}, 'publishDocument'), { type: 'admin/setLocale', payload: 'uk' }];
    actions.forEach((action) => dispatch(action));
    expect(reached).toEqual(actions);
  });

  it('does not settle what waits for its own save', () => {
    const { reached, dispatch } = buildStore();
    dispatch(patch());
    dispatch(settled('rejected', {}, 'publishDocument'));
    dispatch(settled('fulfilled'));
    expect(reached).toHaveLength(3);
  });
});

import { refusedPublication } from '../../src/plugins/partnerships/admin/src/gates/notice-refused-publication';

const asked = { collectionType: 'collection-types', model: 'api::article.article', documentId: 'a1', params: { locale: 'uk' }, data: { title: 'Візит' } };
const gated = { name: 'ValidationError', status: 400, message: 'no', details: { errors: [{ path: ['body', 0], code: 'gate.link-text', message: 'no' }] } };
const rejected = (overrides: object = {}, arg: object = {}) => ({ type: 'adminApi/executeMutation/rejected', payload: gated, meta: { arg: { endpointName: 'publishDocument', originalArgs: asked, ...arg } }, ...overrides });

test.each([
  ['an answer that is no refusal', rejected({ type: 'adminApi/executeMutation/fulfilled' })],
  ['a save', rejected({}, { endpointName: 'updateDocument' })],
  ['a refusal for another reason', rejected({ payload: { ...gated, details: { errors: [{ path: ['title'], code: 'required' }] } } })],
  ['a broken connection', rejected({ payload: undefined })],
  ['a refusal that does not say what was asked', rejected({}, { originalArgs: undefined })],
  ['anything else', { type: '@@INIT' }],
])('%s is no publication that the gates refused', (_, action) => {
  expect(refusedPublication(action)).toBeNull();
});

test('what the gates refuse is known with its words, so that it can be asked for once more', () => {
  expect(refusedPublication(rejected())).toEqual(asked);
});

test('an entry that has never been saved has no id yet', () => {
  expect(refusedPublication(rejected({}, { originalArgs: { ...asked, documentId: undefined, params: undefined } }))).toEqual({ ...asked, documentId: undefined, params: undefined });
});

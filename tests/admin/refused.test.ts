import { faultsByField, readRefused, withoutFaultsOf } from '../../src/plugins/partnerships/admin/src/api/refused';

const thrown = (error: unknown) => ({ response: { data: { error } } });

describe('what the server refuses', () => {
  it.each([[new Error('network')], [null], [{ response: {} }], [thrown({ status: 500 })]])('is unreachable without a body', (error) => {
    expect(readRefused(error)).toEqual({ kind: 'unreachable' });
  });

  it.each([
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'missing'],
  ])('%i is %s', (status, kind) => {
    expect(readRefused(thrown({ status, message: 'no' }))).toEqual({ kind });
  });

  it('names each fault by its field, with its code and sentence', () => {
    const error = thrown({ status: 400, message: 'all', details: { errors: [{ path: ['date'], message: 'To nie jest data.', code: 'edtf.syntax' }, { path: [], message: '' }, 7] } });
    expect(readRefused(error)).toEqual({
      kind: 'refused',
      faults: [{ field: 'date', code: 'edtf.syntax', message: 'To nie jest data.' }, { field: '', code: null, message: 'all' }],
      partnership: null,
    });
  });

  it('names what stands against it', () => {
    const error = thrown({ status: 409, message: 'taken', details: { partnership: { documentId: 'p1', title: 'Pszczyna – Bucza' }, errors: [] } });
    expect(readRefused(error)).toEqual({
      kind: 'refused',
      faults: [{ field: '', code: null, message: 'taken' }],
      partnership: { documentId: 'p1', title: 'Pszczyna – Bucza' },
    });
  });

  it('puts faults at their fields, the first of each, and the rest aside', () => {
    const faults = [
      { field: 'date', code: null, message: 'first' },
      { field: 'date', code: null, message: 'second' },
      { field: 'partnership', code: null, message: 'elsewhere' },
    ];
    expect(faultsByField(faults, ['date', 'kind'])).toEqual({ byField: { date: 'first' }, others: ['elsewhere'] });
  });

  it('says nothing more of a field that has been changed since', () => {
    const refused = { kind: 'refused', faults: [{ field: 'date', code: null, message: 'no date' }, { field: 'kind', code: null, message: 'no kind' }], partnership: null } as const;
    expect(withoutFaultsOf(refused, ['date'])).toEqual({ ...refused, faults: [refused.faults[1]] });
    expect(withoutFaultsOf(refused, ['date', 'kind'])).toBeNull();
    expect(withoutFaultsOf({ kind: 'forbidden' }, ['date'])).toEqual({ kind: 'forbidden' });
  });
});

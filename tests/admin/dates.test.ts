import { edtfText, readDateDraft, type DateDraft } from '../../src/plugins/partnerships/admin/src/dates/date-draft';
import { dateWords, monthNames } from '../../src/plugins/partnerships/admin/src/dates/date-words';
import { parseEdtf } from '../../src/dates';

type Known = Extract<DateDraft, { kind: 'known' }>;

const buildDraft = (overrides: Partial<Known> = {}): Known => ({
  kind: 'known',
  precision: 'day',
  from: { year: '2023', month: '6', day: '14' },
  to: null,
  approximate: false,
  ...overrides,
});

describe('the assistant', () => {
  it.each([
    ['a year of three digits', buildDraft({ precision: 'year', from: { year: '202', month: '', day: '' } })],
    ['no month', buildDraft({ from: { year: '2023', month: '', day: '14' } })],
    ['a thirteenth month', buildDraft({ from: { year: '2023', month: '13', day: '14' } })],
    ['29 February of a common year', buildDraft({ from: { year: '2023', month: '2', day: '29' } })],
    ['a day that is no number', buildDraft({ from: { year: '2023', month: '6', day: '1x' } })],
    ['day 0', buildDraft({ from: { year: '2023', month: '6', day: '0' } })],
    ['a period without its end', buildDraft({ to: { year: '', month: '', day: '' } })],
    ['a period that ends before it starts', buildDraft({ to: { year: '2023', month: '6', day: '13' } })],
  ])('writes nothing for %s', (_what, draft) => {
    expect(edtfText(draft)).toBeNull();
  });

  it.each([
    ['2023-06-14', buildDraft()],
    ['2023-06-14~', buildDraft({ approximate: true })],
    ['2023-06', buildDraft({ precision: 'month', from: { year: '2023', month: '6', day: '' } })],
    ['2023', buildDraft({ precision: 'year', from: { year: '2023', month: '', day: '' } })],
    ['XXXX-06-14', buildDraft({ precision: 'day-of-unknown-year', from: { year: '', month: '6', day: '14' } })],
    ['XXXX-02-29', buildDraft({ precision: 'day-of-unknown-year', from: { year: '', month: '2', day: '29' } })],
    [
      'XXXX-06-14/XXXX-06-17',
      buildDraft({ precision: 'day-of-unknown-year', from: { year: '', month: '6', day: '14' }, to: { year: '', month: '6', day: '17' } }),
    ],
    ['2014~/2016~', buildDraft({ precision: 'year', from: { year: '2014', month: '', day: '' }, to: { year: '2016', month: '', day: '' }, approximate: true })],
  ])('writes %s, which the server reads, and reads it back', (text, draft) => {
    expect(edtfText(draft)).toBe(text);
    expect(readDateDraft(text)).toEqual(draft);
    expect(parseEdtf(text).kind).toBe('ok');
  });

  it('keeps what was typed beyond the precision out of the date', () => {
    expect(edtfText(buildDraft({ precision: 'year' }))).toBe('2023');
  });

  it.each(['2014/..', '201X', '2014?', '2023-21', 'XXXX', '2023-06-14/2023-07', '2023-13', '2023-06-17/2023-06-14', '14.06.2023', '../2014'])(
    'leaves %s as it is written',
    (text) => {
      expect(readDateDraft(text)).toEqual({ kind: 'own' });
    },
  );

  it('writes nothing at all where nothing is known', () => {
    expect(edtfText({ kind: 'unknown' })).toBe('');
    expect(readDateDraft('  ')).toEqual({ kind: 'unknown' });
  });
});

describe('a date in words', () => {
  const words = { approximate: (date: string) => `około ${date}`, unknownYear: (date: string) => `${date}, rok nieznany` };

  it.each([
    ['2023-06-14', '14 czerwca 2023'],
    ['2023-06', 'czerwiec 2023'],
    ['2023', '2023'],
    ['2023~', 'około 2023'],
    ['XXXX-06-14', '14 czerwca, rok nieznany'],
    ['2014/..', '2014/..'],
    ['nic', 'nic'],
  ])('%s: %s', (edtf, expected) => {
    expect(dateWords(edtf, 'pl', words)).toBe(expected);
  });

  it('does not invent a year for a period whose year is not known', () => {
    expect(dateWords('XXXX-06-14/XXXX-06-17', 'pl', words)).toMatch(/^14[–-]17 czerwca, rok nieznany$/);
  });

  it('names the months in the form that stands alone', () => {
    expect(monthNames('pl').slice(0, 2)).toEqual(['styczeń', 'luty']);
    expect(monthNames('uk')[5]).toBe('червень');
  });
});

import fc from 'fast-check';

import { INQUIRY_LANGUAGES, type InquiryLanguage } from '../../../../src/plugins/partnerships/server/src/core/inquiries/language';
import { confirmationMail, envelopeOf, headerText, officeMail, type MailFacts } from '../../../../src/plugins/partnerships/server/src/core/inquiries/mail';
import type { Inquiry } from '../../../../src/plugins/partnerships/server/src/core/inquiries/submission';
import { fill } from '../../../../src/plugins/partnerships/server/src/core/inquiries/words';

const inquiry: Inquiry = {
  municipalityName: 'Gmina Psary',
  country: 'PL',
  code: '2401012',
  contactName: 'Anna Przykładowa',
  contactRole: 'Sekretarz',
  email: 'anna@example.net',
  phone: '+48 32 000 00 00',
  areas: ['a'],
  message: 'Pierwszy wiersz\n\nTrzeci',
  preferredPartner: 'b',
};

const buildFacts = (language: InquiryLanguage, overrides: Partial<Inquiry> = {}): MailFacts => ({
  reference: 'P-7K3M9-XQ2TA',
  inquiry: { ...inquiry, ...overrides },
  areas: ['Oświata', 'Kultura'],
  preferredPartner: 'Jahotyn',
  language,
  // In Warsaw it is the next day already.
  purgeAfter: new Date('2027-11-22T23:30:00Z'),
  panelAddress: null,
});

const ADDRESSES = { from: 'Związek <zwiazek@example.org>', office: 'biuro@example.org' };

describe('the confirmation', () => {
  test('says in Polish what was written, how long it is kept and how to have it erased', () => {
    expect(confirmationMail(buildFacts('pl'))).toEqual({
      subject: 'Zgłoszenie P-7K3M9-XQ2TA: potwierdzenie',
      person: 'anna@example.net',
      text: `Dzień dobry,

dziękujemy za zgłoszenie. Dotarło do biura i ma numer P-7K3M9-XQ2TA. Odpowiemy na ten adres.

Zapisaliśmy:
Nazwa gminy lub hromady: Gmina Psary
Kraj: Polska
Kod TERYT lub KATOTTH: 2401012
Imię i nazwisko: Anna Przykładowa
Stanowisko: Sekretarz
Adres e-mail: anna@example.net
Telefon: +48 32 000 00 00
Obszary współpracy: Oświata; Kultura
Preferowany partner: Jahotyn
Wiadomość:
> Pierwszy wiersz
>${' '}
> Trzeci

Dane przechowujemy do 23 listopada 2027. Potem zostaną usunięte.

Usuniemy je wcześniej, jeśli o to poprosisz: wystarczy odpowiedzieć na tę wiadomość i podać numer zgłoszenia. Tak samo można wycofać zgodę.

Jeśli to zgłoszenie wysłał ktoś inny, odpowiedz na tę wiadomość, a usuniemy je od razu.`,
    });
  });

  test.each([
    ['uk', 'Звернення P-7K3M9-XQ2TA: підтвердження', '23 листопада 2027 р.', 'Польща'],
    ['en', 'Inquiry P-7K3M9-XQ2TA: confirmation', 'November 23, 2027', 'Poland'],
  ] as const)('is in the language of the form: %s', (language, subject, date, country) => {
    const mail = confirmationMail(buildFacts(language));
    expect(mail.subject).toBe(subject);
    for (const words of [date, country, 'P-7K3M9-XQ2TA', '> Pierwszy wiersz']) expect(mail.text).toContain(words);
  });

  test.each(INQUIRY_LANGUAGES)('names no field that was left empty, and fills every gap: %s', (language) => {
    const { subject, text } = confirmationMail({ ...buildFacts(language, { code: null, contactRole: null, phone: null, message: null }), areas: [], preferredPartner: null });
    expect(subject + text).not.toMatch(/[{}]|null|undefined/);
    expect(text.split('\n').filter((line) => /^[^>]{3,60}: /.test(line) && !line.includes('. '))).toHaveLength(4);
  });
});

describe('the mail to the office', () => {
  test('is in the office’s language, and says in which one the sender reads', () => {
    const { subject, text } = officeMail({ ...buildFacts('uk'), panelAddress: 'https://example.org/admin/x' }, 'pl');
    expect(subject).toBe('Nowe zgłoszenie P-7K3M9-XQ2TA: Gmina Psary');
    for (const words of ['Українська', 'https://example.org/admin/x', '23 listopada 2027', 'anna@example.net']) expect(text).toContain(words);
  });

  test.each(INQUIRY_LANGUAGES)('fills every gap: %s', (language) => {
    const { subject, text } = officeMail(buildFacts('pl'), language);
    expect(subject + text).not.toMatch(/[{}]|null|undefined/);
  });

  test('does not fill in what looks like a gap in somebody’s words', () => {
    expect(officeMail(buildFacts('pl', { municipalityName: '{reference} {until}' }), 'pl').subject).toBe('Nowe zgłoszenie P-7K3M9-XQ2TA: {reference} {until}');
    expect(fill('{a} {b}', { a: '{b}' })).toBe('{b} {b}');
  });
});

describe('an envelope', () => {
  const envelope = (kind: 'office' | 'sender', overrides: Partial<Inquiry> = {}, addresses = ADDRESSES) => envelopeOf('0000-1111', kind, officeMail(buildFacts('pl', overrides), 'pl'), addresses);

  test('goes to the office and answers to the sender, and the other way round', () => {
    expect(envelope('office')).toMatchObject({ to: 'biuro@example.org', replyTo: 'anna@example.net', from: 'Związek <zwiazek@example.org>', headers: { 'Auto-Submitted': 'auto-generated' } });
    expect(envelope('sender')).toMatchObject({ to: 'anna@example.net', replyTo: 'biuro@example.org', headers: { 'Auto-Submitted': 'auto-replied' } });
    expect(envelope('sender', {}, { ...ADDRESSES, office: '' })).not.toHaveProperty('replyTo');
  });

  test('has one Message-ID for good', () => {
    expect(envelope('office').messageId).toBe('<inquiry-0000-1111@example.org>');
    expect(envelope('office', {}, { ...ADDRESSES, from: 'zwiazek@example.org' }).messageId).toBe('<inquiry-0000-1111@example.org>');
  });

  test('has one line in each header, whatever people wrote', () => {
    const nasty = fc.string({ unit: fc.constantFrom('a', 'ż', '\r', '\n', '\u0000', '\u2028', '\u0085', ':', '<', '>', ' ', 'Bcc: x@example.net') });
    fc.assert(
      fc.property(nasty, nasty, (municipalityName, email) => {
        const { subject, to, replyTo = '', from, messageId } = envelope('office', { municipalityName, email });
        for (const header of [subject, to, replyTo, from, messageId]) expect(header).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
    expect(headerText('Psary\r\nBcc: x@example.net')).toBe('Psary Bcc: x@example.net');
  });
});

import { shortcutOf, type KeyPress } from '../../../src/plugins/translations/admin/src/entry/shortcuts';

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({ code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('a shortcut', () => {
  it.each([
    ['save', press('KeyS', { ctrlKey: true })],
    ['save', press('KeyS', { metaKey: true })],
    ['next', press('Enter', { ctrlKey: true, shiftKey: true })],
    ['review', press('KeyR', { altKey: true })],
    ['help', press('Slash', { ctrlKey: true })],
  ] as const)('%s is pressed', (shortcut, key) => {
    expect(shortcutOf(key)).toBe(shortcut);
  });

  it.each([
    ['a letter', press('KeyS')],
    ['AltGr, with which Polish letters are written', press('KeyS', { ctrlKey: true, altKey: true })],
    ['a broken line', press('Enter', { shiftKey: true })],
    ['the next text', press('Enter', { ctrlKey: true })],
    ['the browser’s own', press('KeyS', { ctrlKey: true, shiftKey: true })],
  ])('is none of: %s', (_, key) => {
    expect(shortcutOf(key)).toBeNull();
  });
});

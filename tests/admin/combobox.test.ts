import { CLOSED, comboboxStep, keyIntent, type ComboboxState } from '../../src/plugins/partnerships/admin/src/combobox/combobox-state';

const buildState = (overrides: Partial<ComboboxState> = {}): ComboboxState => ({ open: true, typed: null, active: null, ...overrides });

describe('a combobox', () => {
  it('never has the focus on an option that is not there', () => {
    for (const to of ['next', 'previous', 'first', 'last'] as const) {
      expect(comboboxStep(buildState({ active: 0 }), { kind: 'moved', to, count: 0 }).active).toBeNull();
    }
  });

  it('forgets the option in focus when others come in', () => {
    expect(comboboxStep(buildState({ active: 2 }), { kind: 'renewed' }).active).toBeNull();
  });

  it('opens with what is typed, and without an option in focus', () => {
    expect(comboboxStep(CLOSED, { kind: 'typed', text: 'Op' })).toEqual({ open: true, typed: 'Op', active: null });
  });

  it('shows what is chosen again once it is closed', () => {
    expect(comboboxStep(buildState({ typed: 'Op', active: 1 }), { kind: 'closed' })).toEqual(CLOSED);
  });

  it.each([
    [null, 'next', 0],
    [0, 'next', 1],
    [2, 'next', 0],
    [null, 'previous', 2],
    [0, 'previous', 2],
    [2, 'previous', 1],
    [1, 'first', 0],
    [1, 'last', 2],
  ] as const)('moves among three options from %s by "%s" to %s', (active, to, expected) => {
    expect(comboboxStep(buildState({ active }), { kind: 'moved', to, count: 3 }).active).toBe(expected);
  });

  it('starts at the first option when an arrow opens it, whatever was in focus before', () => {
    expect(comboboxStep(buildState({ open: false, active: 1 }), { kind: 'moved', to: 'next', count: 3 })).toMatchObject({ open: true, active: 0 });
  });
});

describe('a key', () => {
  it.each(['Enter', 'ArrowDown', 'ArrowUp', 'Escape', 'Home', 'End', 'Tab'])('%s with Ctrl, Alt or Meta is left to the form when the list is open', (key) => {
    expect(keyIntent(key, buildState({ active: 1 }), true)).toBe('none');
  });

  it.each(['a', 'ArrowLeft', 'Backspace', 'PageDown'])('%s is left to the input', (key) => {
    expect(keyIntent(key, buildState({ active: 1 }), false)).toBe('none');
  });

  it.each([
    ['Home', { active: null }, 'none'],
    ['End', { active: null }, 'none'],
    ['Home', { active: 1 }, 'first'],
    ['End', { active: 1 }, 'last'],
    ['Enter', { active: 1 }, 'choose'],
    ['Enter', { active: null }, 'open'],
    ['Enter', { open: false }, 'open'],
    ['Escape', {}, 'dismiss'],
    ['Escape', { open: false }, 'clear'],
    ['Tab', {}, 'leave'],
    ['Tab', { open: false }, 'none'],
    ['ArrowDown', {}, 'next'],
    ['ArrowUp', {}, 'previous'],
  ] as const)('%s at %j means "%s"', (key, state, expected) => {
    expect(keyIntent(key, buildState(state), false)).toBe(expected);
  });

  it('Alt and the down arrow open a closed list', () => {
    expect(keyIntent('ArrowDown', CLOSED, true)).toBe('open');
  });
});

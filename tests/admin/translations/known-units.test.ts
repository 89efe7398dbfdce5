import { withKnownUnits } from '../../../src/plugins/translations/admin/src/entry/known-units';
import { buildEntry, buildField, buildUnit, text } from './building';

describe('an answer', () => {
  it('keeps the objects of units that say the same, so that their rows are not drawn anew', () => {
    const before = buildEntry([buildField('body', [buildUnit('body.0', [text('Перший')]), buildUnit('body.1', null)])]);
    const answer = structuredClone(buildEntry([buildField('body', [buildUnit('body.0', [text('Перший')]), buildUnit('body.1', [text('Другий')])], { state: 'current' })], { base: 'base-2' }));
    const entry = withKnownUnits(before, answer);
    expect(entry).toEqual(answer);
    expect(entry.fields[0]?.units[0]).toBe(before.fields[0]?.units[0]);
    expect(entry.fields[0]?.units[1]).not.toBe(before.fields[0]?.units[1]);
  });

  it('takes what is new as it is', () => {
    const answer = buildEntry([buildField('summary', [buildUnit('summary', null)])]);
    expect(withKnownUnits(buildEntry([]), answer)).toEqual(answer);
  });
});

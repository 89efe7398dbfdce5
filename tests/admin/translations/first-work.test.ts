import { firstWork } from '../../../src/plugins/translations/admin/src/entry/first-work';
import { buildEntry, buildField, buildUnit, text } from './building';

const done = [text('Готово')];

describe('the work begins', () => {
  it('at what is missing', () => {
    expect(firstWork(buildEntry([buildField('title', [buildUnit('title', done)]), buildField('body', [buildUnit('body.0', done), buildUnit('body.1', null)])]))).toBe('body.1');
  });

  it('at what has changed, or waits for a look', () => {
    expect(firstWork(buildEntry([buildField('body', [buildUnit('body.0', done), buildUnit('body.1', done, { difference: [{ kind: 'added', text: 'x' }] })])]))).toBe('body.1');
    expect(firstWork(buildEntry([buildField('title', [buildUnit('title', done)]), buildField('summary', [buildUnit('summary', done)], { state: 'needs-review' })]))).toBe('summary');
  });

  it('at the beginning where all is done, and nowhere where nothing may be written', () => {
    expect(firstWork(buildEntry([buildField('title', [buildUnit('title', done)])]))).toBe('title');
    expect(firstWork(buildEntry([buildField('title', [buildUnit('title', null)], { mayWrite: false })]))).toBeNull();
  });
});

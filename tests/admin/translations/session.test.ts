import { draftOf, beginSession, sessionStep, type Session, type SessionStep } from '../../../src/plugins/translations/admin/src/entry/session';
import { isEdited, placesOf, saveRequest, shownAt, withEdit } from '../../../src/plugins/translations/admin/src/entry/edits';
import type { DeskEntry } from '../../../src/plugins/translations/server/src/core/desk';
import type { Inline } from '../../../src/plugins/translations/server/src/core/unit';
import { buildEntry, buildField, buildUnit, text } from './building';

const AT = '2026-05-04T10:03:00.000Z';

const buildArticle = (title: readonly Inline[] | null, first: readonly Inline[] | null, overrides: Partial<DeskEntry> = {}): DeskEntry =>
  buildEntry([buildField('title', [buildUnit('title', title)]), buildField('body', [buildUnit('body.0', first), buildUnit('body.1', null)])], overrides);

const written = (entry: DeskEntry, unit: string, words: string): SessionStep => ({ kind: 'written', unit: placesOf(entry).map((place) => place.unit).find(({ source }) => source.id === unit)!, content: [text(words)] });

const run = (session: Session, ...steps: readonly SessionStep[]): Session => steps.reduce(sessionStep, session);

const saved = (entry: DeskEntry): SessionStep => ({ kind: 'answered', at: AT, answer: { kind: 'saved', entry, warnings: [] } });

const overtaken = (entry: DeskEntry): SessionStep => ({ kind: 'answered', at: AT, answer: { kind: 'conflict', savedBy: entry.savedBy, savedAt: entry.savedAt, entry, theirs: [] } });

describe('edits', () => {
  const entry = buildArticle([text('Візит')], null);
  const [title] = placesOf(entry);

  it('are none where they say what is there', () => {
    const edits = withEdit({}, title!.unit, [text('Візити')]);
    expect(isEdited(edits)).toBe(true);
    expect(isEdited(withEdit(edits, title!.unit, [text('Ві'), text('зит')]))).toBe(false);
  });

  it('are shown in place of what was read', () => {
    expect(shownAt({ title: [text('x')] }, title!.unit)).toEqual([text('x')]);
    expect(shownAt({}, title!.unit)).toEqual([text('Візит')]);
  });

  it('are sent by field and unit, with what was read; nothing as null', () => {
    expect(saveRequest(entry, { title: [text('')], 'body.1': [text('a'), text('b')] })).toEqual({ base: 'base-1', sourceBase: 'source-1', fields: { title: { title: null }, body: { 'body.1': [text('ab')] } } });
  });

  it('of fields that may not be written are not sent', () => {
    const [first, ...others] = entry.fields;
    expect(saveRequest({ ...entry, fields: [{ ...first!, mayWrite: false }, ...others] }, { title: [text('x')] }).fields).toEqual({});
  });
});

describe('a session', () => {
  const entry = buildArticle(null, [text('Перший')]);

  it('knows of nothing to save in the beginning', () => {
    expect(draftOf(beginSession(entry), AT)).toBeNull();
    expect(beginSession(entry).status).toEqual({ kind: 'quiet' });
  });

  it('is unsaved from the first key until the server has answered', () => {
    const after = run(beginSession(entry), written(entry, 'title', 'Візит'));
    expect(after.status.kind).toBe('unsaved');
    const sending = run(after, { kind: 'sending' });
    expect(sending.status.kind).toBe('saving');
    expect(draftOf(sending, AT)?.edits).toEqual({ title: [text('Візит')] });
    const done = run(sending, saved(buildArticle([text('Візит')], [text('Перший')], { base: 'base-2' })));
    expect(done.status).toEqual({ kind: 'saved', at: AT });
    expect(draftOf(done, AT)).toBeNull();
    expect(done.entry.base).toBe('base-2');
  });

  it('keeps what was written while a save was under way', () => {
    const after = run(beginSession(entry), written(entry, 'title', 'Ві'), { kind: 'sending' }, written(entry, 'title', 'Візит'), saved(buildArticle([text('Ві')], [text('Перший')])));
    expect(after.edits).toEqual({ title: [text('Візит')] });
    expect(after.status.kind).toBe('unsaved');
    expect(after.conflict).toBeNull();
  });

  it('loses nothing by a save that does not get through', () => {
    const after = run(beginSession(entry), written(entry, 'title', 'Візит'), { kind: 'sending' }, { kind: 'failed', failure: { kind: 'unreachable' } });
    expect(after.edits).toEqual({ title: [text('Візит')] });
    expect(after.status).toEqual({ kind: 'failed', failure: { kind: 'unreachable' } });
    expect(after.sent).toBeNull();
  });

  it('goes on by itself where somebody else wrote at other units', () => {
    const theirs = buildArticle(null, [text('Чужий')], { base: 'base-2', savedBy: 'Олена' });
    const after = run(beginSession(entry), written(entry, 'title', 'Візит'), { kind: 'sending' }, overtaken(theirs));
    expect(after.conflict).toBeNull();
    expect(after.edits).toEqual({ title: [text('Візит')] });
    expect(after.entry.base).toBe('base-2');
  });

  it('asks where both wrote at one unit, and overwrites nothing before', () => {
    const theirs = buildArticle([text('Зустріч')], [text('Перший')], { base: 'base-2', savedBy: 'Олена', savedAt: AT });
    const after = run(beginSession(entry), written(entry, 'title', 'Візит'), { kind: 'sending' }, overtaken(theirs));
    expect(after.conflict).toEqual({ savedBy: 'Олена', savedAt: AT, versions: [{ unit: 'title', read: null, mine: [text('Візит')], theirs: [text('Зустріч')] }] });
    // The page may be closed meanwhile: what was read is remembered as it was.
    expect(draftOf(after, AT)).toEqual({ keptAt: AT, edits: { title: [text('Візит')] }, read: { title: null } });
    expect(run(after, { kind: 'settled', choices: { title: 'mine' } }).edits).toEqual({ title: [text('Візит')] });
    const given = run(after, { kind: 'settled', choices: { title: 'theirs' } });
    expect(given.edits).toEqual({});
    expect(given.conflict).toBeNull();
    expect(given.status.kind).toBe('quiet');
  });

  it('chooses between what stands there now, where somebody writes on before choosing', () => {
    const theirs = buildArticle([text('Зустріч')], [text('Перший')], { base: 'base-2' });
    const steps = [written(entry, 'title', 'Візит'), { kind: 'sending' } as const, overtaken(theirs), written(theirs, 'title', 'Візит делегації')];
    expect(run(beginSession(entry), ...steps, { kind: 'settled', choices: { title: 'mine' } }).edits).toEqual({ title: [text('Візит делегації')] });
  });

  it('notices what somebody wrote between a save and its answer', () => {
    const answer = buildArticle([text('Зустріч')], [text('Перший')]);
    const after = run(beginSession(entry), written(entry, 'title', 'Ві'), { kind: 'sending' }, written(entry, 'title', 'Візит'), saved(answer));
    expect(after.conflict?.versions).toEqual([{ unit: 'title', read: [text('Ві')], mine: [text('Візит')], theirs: [text('Зустріч')] }]);
  });

  it('shows what was written for a text that the source has lost', () => {
    const shorter = buildEntry([buildField('title', [buildUnit('title', null)])]);
    const after = run(beginSession(entry), written(entry, 'body.1', 'Другий'), { kind: 'sending' }, overtaken(shorter));
    expect(after.edits).toEqual({});
    expect(after.stray).toEqual({ 'body.1': [text('Другий')] });
    expect(draftOf(after, AT)?.edits).toEqual({ 'body.1': [text('Другий')] });
    expect(draftOf(run(after, { kind: 'stray-dropped' }), AT)).toBeNull();
  });

  it('takes up what was kept, where nobody wrote meanwhile', () => {
    const after = run(beginSession(entry), { kind: 'restored', draft: { keptAt: AT, edits: { title: [text('Візит')] }, read: { title: null } } });
    expect(after.edits).toEqual({ title: [text('Візит')] });
    expect(after.conflict).toBeNull();
    expect(after.status.kind).toBe('unsaved');
  });

  it('asks about what was kept, where somebody wrote meanwhile', () => {
    const after = run(beginSession(entry), { kind: 'restored', draft: { keptAt: AT, edits: { 'body.0': [text('Мій')] }, read: { 'body.0': [text('Давній')] } } });
    expect(after.conflict?.versions.map(({ unit, theirs }) => [unit, theirs])).toEqual([['body.0', [text('Перший')]]]);
  });

  it('has nothing to take up that the server has', () => {
    const after = run(beginSession(entry), { kind: 'restored', draft: { keptAt: AT, edits: { 'body.0': [text('Перший')] }, read: { 'body.0': null } } });
    expect(after.edits).toEqual({});
    expect(after.conflict).toBeNull();
  });

  it('begins with the warnings of what is there', () => {
    expect(Object.keys(beginSession(entry, [{ code: 'end.differs', unit: 'body.0', params: {} }]).warnings)).toEqual(['body.0']);
  });

  it('keeps the warnings of what is written while a save is under way', () => {
    const checked: SessionStep = { kind: 'checked', unit: 'title', warnings: [{ code: 'text.too-long', unit: 'title', params: {} }] };
    const answer: SessionStep = { kind: 'answered', at: AT, answer: { kind: 'saved', entry: buildArticle([text('Ві')], [text('Перший')]), warnings: [{ code: 'end.differs', unit: 'title', params: {} }] } };
    const steps = [written(entry, 'title', 'Ві'), { kind: 'sending' } as const, written(entry, 'title', 'Візит'), checked];
    expect(run(beginSession(entry), ...steps, answer).warnings).toEqual({ title: [{ code: 'text.too-long', unit: 'title', params: {} }] });
    // Once it is saved, the server says what there is to be looked at.
    expect(run(beginSession(entry), written(entry, 'title', 'Ві'), { kind: 'sending' }, checked, answer).warnings).toEqual({ title: [{ code: 'end.differs', unit: 'title', params: {} }] });
  });

  it('keeps warnings by unit', () => {
    const after = run(beginSession(entry), { kind: 'checked', unit: 'title', warnings: [{ code: 'text.empty', unit: 'title', params: {} }] }, { kind: 'answered', at: AT, answer: { kind: 'saved', entry, warnings: [{ code: 'end.differs', unit: 'body.0', params: {} }] } });
    expect(Object.keys(after.warnings)).toEqual(['body.0']);
  });
});

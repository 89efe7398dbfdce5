import { Editor, Transforms } from 'slate';

import { createUnitEditor, wakeWith } from '../../../src/plugins/translations/admin/src/editor/unit-editor';
import { contentOf } from '../../../src/plugins/translations/admin/src/editor/with-codes';
import { text } from './building';

const written = () => {
  const unitEditor = createUnitEditor([text('Wizyta')], [text('Візит')]);
  Transforms.select(unitEditor.editor, Editor.end(unitEditor.editor, []));
  Transforms.insertText(unitEditor.editor, 'и');
  return unitEditor;
};

describe('an editor that was put to sleep', () => {
  it('wakes with what was written in it, which can be undone still', () => {
    const unitEditor = written();
    unitEditor.editor.children = wakeWith(unitEditor, [text('Візити')]);
    expect(contentOf(unitEditor.editor)).toEqual([text('Візити')]);
    unitEditor.editor.undo();
    expect(contentOf(unitEditor.editor)).toEqual([text('Візит')]);
  });

  it('wakes with what came from elsewhere meanwhile, which can be undone as well', async () => {
    const unitEditor = written();
    // What is done in one go is undone in one go.
    await Promise.resolve();
    unitEditor.editor.children = wakeWith(unitEditor, [text('Зустріч')]);
    expect(contentOf(unitEditor.editor)).toEqual([text('Зустріч')]);
    unitEditor.editor.undo();
    expect(contentOf(unitEditor.editor)).toEqual([text('Візити')]);
  });
});

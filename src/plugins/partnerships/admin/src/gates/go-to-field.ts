import type { FindingPath } from '../../../server/src/core/gates/finding';

/** Fields that have no place for the focus of their own, and the one beside them where their finding is mended. */
const BESIDE: Readonly<Record<string, string>> = { cover: 'coverDecorative' };

/** Blocks of a text in Strapi's editor: elements that lie in no other one. */
const blocksIn = (editor: Element): HTMLElement[] =>
  [...editor.querySelectorAll<HTMLElement>('[data-slate-node="element"]')].filter((element) => element.parentElement?.closest('[data-slate-node="element"]') === null);

/** Puts the caret at the beginning of a block. */
function enterBlock(editor: HTMLElement, block: HTMLElement): void {
  editor.focus();
  const range = document.createRange();
  range.selectNodeContents(block);
  range.collapse(true);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  block.scrollIntoView({ block: 'center' });
}

/** On narrow screens the panels are in a drawer over the form; what lies beneath it closes it. */
const closeDrawer = (): void => document.querySelector<HTMLElement>('[data-testid="actions-drawer-overlay"]')?.click();

/** What is mended in another panel, and not in the form: its button bears this name. */
const IN_A_PANEL = 'milestones';

/** Takes the focus to where a finding is mended: the field, in a text the block, or the way to the milestones. */
export function goToField([field = '', block]: FindingPath): void {
  if (field !== IN_A_PANEL) closeDrawer();
  if (typeof block === 'number') {
    // A form of ours has one text in blocks at most.
    const editor = document.querySelector<HTMLElement>('[data-slate-editor="true"]');
    const target = editor && blocksIn(editor)[block];
    if (editor && target) enterBlock(editor, target);
    return;
  }
  const name = BESIDE[field] ?? String(field);
  const input = document.getElementsByName(name)[0];
  input?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
}

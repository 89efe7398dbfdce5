import type { ImportedFile, ImportedUnit, UnitState } from './exchange';
import { InlineBuilder } from './inline-builder';
import { childrenOf, isElement, type XmlElement } from './xml-tree';

/** Section 2.3 of XLIFF 1.2: states, as those of XLIFF 2. */
const STATES: Readonly<Record<string, UnitState>> = {
  translated: 'translated',
  'needs-review-translation': 'translated',
  'needs-review-l10n': 'translated',
  'needs-review-adaptation': 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

const CHARACTER = /^x-cp-([\dA-F]{4})$/i;

/** Adds the content of an element (section 2.4.5): what stands inside `bpt`, `ept`, `ph` and `it` is the code and no text. */
function read(element: XmlElement, builder: InlineBuilder): void {
  for (const child of element.children) {
    if (!isElement(child)) {
      builder.text(child);
      continue;
    }
    const { id = '', rid, ctype = '', pos } = child.attributes;
    const [, hex] = CHARACTER.exec(ctype) ?? [];
    switch (child.uri === element.uri ? child.name : '') {
      case 'g':
        builder.open(id);
        read(child, builder);
        builder.close(id);
        break;
      case 'x':
        if (hex === undefined) builder.placeholder(id);
        else builder.character(hex);
        break;
      case 'ph':
        builder.placeholder(id);
        break;
      case 'bpt':
      case 'bx':
        builder.open(rid ?? id);
        break;
      case 'ept':
      case 'ex':
        builder.close(rid ?? id);
        break;
      case 'it':
        if (pos === 'open') builder.open(rid ?? id);
        else builder.close(rid ?? id);
        break;
      case 'mrk':
        read(child, builder);
        break;
      default:
        builder.strange(child.name);
    }
  }
}

function readUnit(unit: XmlElement): ImportedUnit {
  const [source] = childrenOf(unit, 'source');
  const [target] = childrenOf(unit, 'target');
  const words = new InlineBuilder();
  const translation = new InlineBuilder();
  if (source) read(source, words);
  if (target) read(target, translation);
  const content = translation.finish();
  const stored = target?.attributes.state ?? '';
  const approved = unit.attributes.approved === 'yes';
  return {
    id: unit.attributes.id ?? '',
    source: words.finish(),
    target: target === undefined || content.length === 0 ? null : content,
    // Tools that know no states say `approved` alone, and a translation without either is one.
    state: approved ? 'final' : (STATES[stored] ?? (stored === '' && content.length > 0 ? 'translated' : 'initial')),
    needsReview: stored.startsWith('needs-review'),
    problems: [...words.problems, ...translation.problems],
  };
}

/** Units in groups of any depth. */
const unitsIn = (element: XmlElement): XmlElement[] =>
  element.children.filter(isElement).flatMap((child) => (child.uri !== element.uri ? [] : child.name === 'trans-unit' ? [child] : child.name === 'group' ? unitsIn(child) : []));

/** The files of an XLIFF 1.2 document (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html, section 2.2). */
export const readXliff1 = (root: XmlElement): ImportedFile[] =>
  childrenOf(root, 'file').map((file) => ({
    original: file.attributes.original ?? '',
    sourceLocale: file.attributes['source-language'] ?? '',
    targetLocale: file.attributes['target-language'] ?? null,
    units: childrenOf(file, 'body').flatMap(unitsIn).map(readUnit),
  }));

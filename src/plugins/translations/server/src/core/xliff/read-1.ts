import { placeholderOf1, spanOf1, unitKindOf } from './code-types';
import type { ImportedFile, ImportedUnit } from './exchange';
import { InlineBuilder } from './inline-builder';
import { NO_ORIGINAL, originalIn } from './original-data';
import { readState1 } from './unit-state';
import { childrenOf, elementsIn, isElement, textIn, wholeNumber, type XmlElement } from './xml-tree';

const CHARACTER = /^x-cp-([\dA-F]{4})$/i;

/** Adds the content of an element (section 2.4.5): what stands inside `bpt`, `ept`, `ph` and `it` is the code and no text. */
function read(element: XmlElement, builder: InlineBuilder): void {
  for (const child of element.children) {
    if (!isElement(child)) {
      builder.text(child);
      continue;
    }
    const { id = '', ctype = '', pos, mtype } = child.attributes;
    // The id says which code it is, `rid` only which end belongs to which beginning.
    const { rid: key = id } = child.attributes;
    const [, hex] = CHARACTER.exec(ctype) ?? [];
    switch (child.uri === element.uri ? child.name : '') {
      case 'g':
        builder.open(key, { id, type: spanOf1(ctype), original: NO_ORIGINAL });
        read(child, builder);
        builder.close(key);
        break;
      case 'x':
        if (hex === undefined) builder.placeholder({ id, type: placeholderOf1(ctype), original: NO_ORIGINAL });
        else builder.character(hex);
        break;
      case 'ph':
        builder.placeholder({ id, type: placeholderOf1(ctype), original: originalIn(textIn(child)) });
        break;
      case 'bpt':
      case 'bx':
        builder.open(key, { id, type: spanOf1(ctype), original: originalIn(textIn(child)) });
        break;
      case 'ept':
      case 'ex':
        builder.close(key);
        break;
      case 'it':
        if (pos === 'open') builder.open(key, { id, type: spanOf1(ctype), original: originalIn(textIn(child)) });
        else builder.close(key);
        break;
      case 'mrk':
        // Trados keeps words that were deleted; whether they belong to the text, nobody has decided yet.
        if (mtype === 'x-sdl-deleted') builder.strange(mtype);
        else read(child, builder);
        break;
      default:
        builder.strange(child.name);
    }
  }
}

const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it']);

const hasWords = (element: XmlElement): boolean => element.children.some((child) => (isElement(child) ? !CODES.has(child.name) && hasWords(child) : child.trim() !== ''));

/** Segments of an element, by `mid`. */
function segmentsIn(element: XmlElement, found = new Map<string, XmlElement>()): ReadonlyMap<string, XmlElement> {
  for (const child of element.children.filter(isElement)) {
    if (child.name === 'mrk' && child.attributes.mtype === 'seg') found.set(child.attributes.mid ?? '', child);
    else segmentsIn(child, found);
  }
  return found;
}

/** Whether a segment with words has nothing in the translation (section 2.4.6, `seg-source`). */
function lacksSegment(unit: XmlElement, target: XmlElement): boolean {
  const translated = segmentsIn(target);
  if (translated.size === 0) return false;
  return childrenOf(unit, 'seg-source').some((source) =>
    [...segmentsIn(source)].some(([mid, segment]) => {
      const translation = translated.get(mid);
      return hasWords(segment) && (translation === undefined || translation.children.length === 0);
    }),
  );
}

function readUnit(unit: XmlElement): ImportedUnit {
  const [source] = childrenOf(unit, 'source');
  const [target] = childrenOf(unit, 'target');
  const words = new InlineBuilder();
  const translation = new InlineBuilder();
  if (source) read(source, words);
  if (target) read(target, translation);
  const content = translation.finish();
  const { id = '', resname, restype, extradata, maxwidth, approved = '' } = unit.attributes;
  const { state: stored = '' } = target?.attributes ?? {};
  const said = readState1(stored, approved);
  // A segment that is left empty on purpose has been put into another one; whoever does that says that the whole is translated.
  const isWhole = said.state !== 'initial' && (stored !== '' || approved === 'yes');
  const isPart = target !== undefined && !isWhole && lacksSegment(unit, target);
  const isTranslated = content.length > 0 && !isPart;
  return {
    id,
    field: resname ?? null,
    kind: unitKindOf(restype, 'x-'),
    sourceFingerprint: extradata ?? null,
    source: words.finish(),
    target: isTranslated ? content : null,
    state: isTranslated ? said.state : 'initial',
    isSaid: isTranslated && isWhole,
    needsReview: isTranslated && said.needsReview,
    notes: childrenOf(unit, 'note').map(textIn),
    maxLength: unit.attributes['size-unit'] === 'char' ? wholeNumber(maxwidth) : null,
    problems: [...words.problems, ...translation.problems],
  };
}

function readFile(file: XmlElement): ImportedFile {
  const noted = new Map(childrenOf(file, 'header').flatMap((header) => childrenOf(header, 'note').map((note) => [note.attributes.from, textIn(note)])));
  return {
    original: file.attributes.original ?? '',
    sourceLocale: file.attributes['source-language'] ?? '',
    targetLocale: file.attributes['target-language'] ?? null,
    exportedAt: file.attributes.date ?? null,
    url: noted.get('url') ?? null,
    title: noted.get('title') ?? null,
    units: childrenOf(file, 'body').flatMap((body) => elementsIn(body, ['trans-unit'], 'group')).map(readUnit),
  };
}

/** The files of an XLIFF 1.2 document (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html, section 2.2). */
export const readXliff1 = (root: XmlElement): ImportedFile[] => childrenOf(root, 'file').map(readFile);

import { placeholderOf2, spanOf2, unitKindOf } from './code-types';
import type { ExchangeProblem, ImportedFile, ImportedUnit } from './exchange';
import { InlineBuilder } from './inline-builder';
import { NO_ORIGINAL, originalIn } from './original-data';
import { segmentOrder } from './segment-order';
import { leastState, readState2 } from './unit-state';
import { childrenOf, elementsIn, isElement, textIn, wholeNumber, type XmlElement } from './xml-tree';

const SIZE_RESTRICTION = '{urn:oasis:names:tc:xliff:sizerestriction:2.0}sizeRestriction';
const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';

type Originals = ReadonlyMap<string, string>;

const originalsOf = (unit: XmlElement): Originals => new Map(childrenOf(unit, 'originalData').flatMap((all) => childrenOf(all, 'data').map((data) => [data.attributes.id ?? '', originalIn(textIn(data))])));

/** Adds the content of an element (section 4.7): text, codes, and markers, which mean nothing here. */
function read(element: XmlElement, originals: Originals, builder: InlineBuilder): void {
  for (const child of element.children) {
    if (!isElement(child)) {
      builder.text(child);
      continue;
    }
    const { id = '', hex = '', startRef = '', type = '', subType = '', dataRef = '', dataRefStart = '' } = child.attributes;
    switch (child.uri === element.uri ? child.name : '') {
      case 'cp':
        builder.character(hex);
        break;
      case 'ph':
        builder.placeholder({ id, type: placeholderOf2(type, subType), original: originals.get(dataRef) ?? NO_ORIGINAL });
        break;
      case 'pc':
        builder.open(id, { id, type: spanOf2(type, subType), original: originals.get(dataRefStart) ?? NO_ORIGINAL });
        read(child, originals, builder);
        builder.close(id);
        break;
      case 'sc':
        builder.open(id, { id, type: spanOf2(type, subType), original: originals.get(dataRef) ?? NO_ORIGINAL });
        break;
      case 'ec':
        builder.close(startRef === '' ? id : startRef);
        break;
      case 'mrk':
        read(child, originals, builder);
        break;
      case 'sm':
      case 'em':
        break;
      default:
        builder.strange(child.name);
    }
  }
}

/** A segment, or what stands between two. */
interface Part {
  readonly element: XmlElement;
  readonly source: XmlElement;
  readonly target: XmlElement | undefined;
}

const partsOf = (unit: XmlElement): Part[] =>
  elementsIn(unit, ['segment', 'ignorable']).flatMap((element) => {
    const [source] = childrenOf(element, 'source');
    const [target] = childrenOf(element, 'target');
    return source ? [{ element, source, target }] : [];
  });

const hasWords = (element: XmlElement): boolean => textIn(element).trim() !== '';

const isSegment = ({ element }: Part): boolean => element.name === 'segment';

const statedOf = ({ element }: Part) => readState2(element.attributes.state ?? '', element.attributes.subState ?? '');

/** Whether words of a segment are not translated. One that is left empty on purpose has been put into another one, and says that it is translated. */
const isMissing = (part: Part): boolean => isSegment(part) && hasWords(part.source) && (part.target === undefined || (part.target.children.length === 0 && statedOf(part).state === 'initial'));

/** Words of our own metadata (section 5.4). */
const fingerprintIn = (unit: XmlElement): string | null => {
  const metas = unit.children.filter(isElement).filter(({ uri, name }) => uri === METADATA && name === 'metadata').flatMap((metadata) => childrenOf(metadata, 'metaGroup')).flatMap((group) => childrenOf(group, 'meta'));
  const meta = metas.find(({ attributes }) => attributes.type === 'source-fingerprint');
  return meta ? textIn(meta) : null;
};

const notesIn = (element: XmlElement): XmlElement[] => childrenOf(element, 'notes').flatMap((notes) => childrenOf(notes, 'note'));

function readUnit(unit: XmlElement): ImportedUnit {
  const originals = originalsOf(unit);
  const parts = partsOf(unit);
  const source = new InlineBuilder();
  const target = new InlineBuilder();
  for (const part of parts) read(part.source, originals, source);
  const order = segmentOrder(parts.map((part) => part.target?.attributes.order));
  for (const at of order ?? parts.keys()) {
    const part = parts[at];
    // What has no words, as the space between two segments, is the same in every language unless somebody says otherwise.
    const said = part?.target ?? (part && !hasWords(part.source) ? part.source : undefined);
    if (said) read(said, originals, target);
  }
  const words = source.finish();
  const translation = target.finish();
  const segments = parts.filter(isSegment).map(statedOf);
  const isTranslated = parts.some((part) => part.target !== undefined) && !parts.some(isMissing) && translation.length > 0;
  const strange: ExchangeProblem[] = order === null ? [{ code: 'code.strange', params: { code: 'order' } }] : [];
  const { id = '', name, type } = unit.attributes;
  const state = isTranslated ? leastState(segments.map((segment) => segment.state)) : 'initial';
  return {
    id,
    field: name ?? null,
    kind: unitKindOf(type, 'pobratym:'),
    sourceFingerprint: fingerprintIn(unit),
    source: words,
    target: isTranslated ? translation : null,
    state,
    isSaid: state !== 'initial',
    needsReview: isTranslated && segments.some(({ needsReview }) => needsReview),
    notes: notesIn(unit).map(textIn),
    maxLength: wholeNumber(unit.attributes[SIZE_RESTRICTION]),
    problems: [...strange, ...source.problems, ...target.problems],
  };
}

function readFile(file: XmlElement, root: XmlElement): ImportedFile {
  const noted = new Map(notesIn(file).map((note) => [note.attributes.category, textIn(note)]));
  return {
    original: file.attributes.original ?? '',
    sourceLocale: root.attributes.srcLang ?? '',
    targetLocale: root.attributes.trgLang ?? null,
    exportedAt: noted.get('exported') ?? null,
    url: noted.get('url') ?? null,
    title: noted.get('title') ?? null,
    units: elementsIn(file, ['unit'], 'group').map(readUnit),
  };
}

/** The files of an XLIFF 2 document (https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/, section 4.2). */
export const readXliff2 = (root: XmlElement): ImportedFile[] => childrenOf(root, 'file').map((file) => readFile(file, root));

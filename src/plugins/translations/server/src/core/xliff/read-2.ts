import { hasWords } from '../inline-content';
import type { ExchangeProblem, ImportedFile, ImportedUnit, UnitState } from './exchange';
import { UNIT_STATES } from './exchange';
import { InlineBuilder } from './inline-builder';
import { childrenOf, isElement, type XmlElement } from './xml-tree';

/** Adds the content of an element (section 4.3): text, codes, and markers, which mean nothing here. */
function read(element: XmlElement, builder: InlineBuilder): void {
  for (const child of element.children) {
    if (!isElement(child)) {
      builder.text(child);
      continue;
    }
    const { id = '', hex = '', startRef = '' } = child.attributes;
    switch (child.uri === element.uri ? child.name : '') {
      case 'cp':
        builder.character(hex);
        break;
      case 'ph':
        builder.placeholder(id);
        break;
      case 'pc':
        builder.open(id);
        read(child, builder);
        builder.close(id);
        break;
      case 'sc':
        builder.open(id);
        break;
      case 'ec':
        builder.close(startRef === '' ? id : startRef);
        break;
      case 'mrk':
        read(child, builder);
        break;
      case 'sm':
      case 'em':
        break;
      default:
        builder.strange(child.name);
    }
  }
}

const stateOf = (text: string | undefined): UnitState => UNIT_STATES.find((state) => state === text) ?? 'initial';

function readUnit(unit: XmlElement): ImportedUnit {
  const source = new InlineBuilder();
  const target = new InlineBuilder();
  const states: UnitState[] = [];
  let isWhole = true;
  let needsReview = false;
  for (const part of unit.children.filter(isElement).filter(({ uri, name }) => uri === unit.uri && (name === 'segment' || name === 'ignorable'))) {
    const [original] = childrenOf(part, 'source');
    const [translated] = childrenOf(part, 'target');
    if (!original) continue;
    read(original, source);
    if (part.name === 'segment') {
      states.push(stateOf(part.attributes.state));
      needsReview ||= (part.attributes.subState ?? '').endsWith('needs-review');
      const alone = new InlineBuilder();
      read(original, alone);
      if (!translated && hasWords(alone.finish())) isWhole = false;
    }
    // What is between segments is the same in every language unless somebody says otherwise.
    const said = translated ?? (part.name === 'ignorable' ? original : undefined);
    if (said) read(said, target);
  }
  const words = source.finish();
  const translation = target.finish();
  const rank = Math.min(...states.map((state) => UNIT_STATES.indexOf(state)));
  const problems: ExchangeProblem[] = [...source.problems, ...target.problems];
  return { id: unit.attributes.id ?? '', source: words, target: isWhole && translation.length > 0 ? translation : null, state: UNIT_STATES[rank] ?? 'initial', needsReview, problems };
}

/** Units in groups of any depth. */
const unitsIn = (element: XmlElement): XmlElement[] =>
  element.children.filter(isElement).flatMap((child) => (child.uri !== element.uri ? [] : child.name === 'unit' ? [child] : child.name === 'group' ? unitsIn(child) : []));

/** The files of an XLIFF 2 document (https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/, section 4.2). */
export const readXliff2 = (root: XmlElement): ImportedFile[] =>
  childrenOf(root, 'file').map((file) => ({
    original: file.attributes.original ?? '',
    sourceLocale: root.attributes.srcLang ?? '',
    targetLocale: root.attributes.trgLang ?? null,
    units: unitsIn(file).map(readUnit),
  }));

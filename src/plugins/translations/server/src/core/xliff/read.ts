import type { ExchangeProblem, ImportedFile, ImportedUnit, ReadExchange } from './exchange';
import { readXliff1 } from './read-1';
import { readXliff2 } from './read-2';
import { readXml, type XmlLimits } from './xml-tree';

const XLIFF_1 = 'urn:oasis:names:tc:xliff:document:1.2';
const XLIFF_2 = 'urn:oasis:names:tc:xliff:document:2.0';

/** What any entry of this product fits into many times over. */
export const LIMITS: XmlLimits = { characters: 20_000_000, depth: 60, elements: 500_000 };

const refused = (code: ExchangeProblem['code'], params: ExchangeProblem['params'] = {}): ReadExchange => ({ kind: 'refused', problems: [{ code, params }] });

/** Marks units whose id another one of the file has, or that have none. */
function checkedIds(file: ImportedFile): ImportedFile {
  const counts = new Map<string, number>();
  for (const { id } of file.units) counts.set(id, (counts.get(id) ?? 0) + 1);
  const problemsOf = (unit: ImportedUnit): ExchangeProblem[] => {
    if (unit.id === '') return [{ code: 'unit.without-id' }];
    return (counts.get(unit.id) ?? 0) > 1 ? [{ code: 'unit.doubled', params: { unit: unit.id } }] : [];
  };
  return { ...file, units: file.units.map((unit) => ({ ...unit, problems: [...problemsOf(unit), ...unit.problems] })) };
}

/** Reads an XLIFF document of version 1.2, 2.0 or 2.1. Whatever the text is, nothing is thrown. */
export function readXliff(text: string, limits: XmlLimits = LIMITS): ReadExchange {
  const outcome = readXml(text.startsWith('\ufeff') ? text.slice(1) : text, limits);
  if (outcome.kind === 'refused') return { kind: 'refused', problems: [outcome.problem] };
  const { root } = outcome;
  const { version = '' } = root.attributes;
  if (root.name !== 'xliff') return refused('xliff.none');
  const isFirst = root.uri === XLIFF_1 && version === '1.2';
  const isSecond = root.uri === XLIFF_2 && (version === '2.0' || version === '2.1');
  if (!isFirst && !isSecond) return refused('xliff.version', { version });
  const files = (isFirst ? readXliff1(root) : readXliff2(root)).map(checkedIds);
  return files.length === 0 ? refused('xliff.empty') : { kind: 'read', version: isFirst ? '1.2' : version === '2.0' ? '2.0' : '2.1', files };
}

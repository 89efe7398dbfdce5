import { refusal, type Refusal } from '../../../../../../refusals/refusal';
import { PAIR_TYPES, type PairType } from '../pair';
import { addressCell, textCell, vocabulary, wordCell, type CellReader } from './cells';
import { readCode, type ReadRow } from './municipality-row';
import type { PartnershipColumn } from './columns';

/** A milestone that a row tells of: both sides', with its evidence. */
export interface RowMilestone {
  readonly kind: 'intent' | 'agreement';
  readonly date: string | null;
  readonly evidenceUrl: string | null;
}

/** How a side is named: by its code, or by words that are none. */
export type RowSide = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'words'; readonly words: string };

/** What a row says of a partnership; fields that it leaves blank stay as they are. */
export interface PartnershipValues {
  readonly sideA: RowSide;
  readonly sideB: RowSide;
  readonly type: PairType;
  readonly fields: Readonly<Partial<Record<'title' | 'since' | 'summary', string>>>;
  readonly milestones: readonly RowMilestone[];
}

const WORDS: Readonly<Record<PairType, readonly string[]>> = {
  partnership: ['partnerstwo', 'umowa partnerska', 'партнерство'],
  friendship: ['przyjaźń', 'współpraca przyjacielska', 'дружба', 'дружні стосунки'],
  project: ['projekt', 'проєкт', 'проект'],
  solidarity: ['solidarność', 'pomoc', 'солідарність', 'допомога'],
  operator: ['operator', 'оператор'],
};

const TYPES = vocabulary(WORDS);

const isPairType = (value: string): value is PairType => (PAIR_TYPES as readonly string[]).includes(value);

/** A side that has digits is meant as a code; anything else is a name, which names nobody for certain. */
function sideOf(column: 'sideA' | 'sideB', text: string): ReadRow<RowSide> {
  if (text === '') return { kind: 'refused', refusals: [refusal(column, 'side.missing')] };
  if (!/\d/.test(text)) return { kind: 'row', values: { kind: 'words', words: text } };
  const read = readCode(column, text);
  return read.kind === 'refused' ? read : { kind: 'row', values: { kind: 'code', code: read.values.code } };
}

/** What a row says of a partnership, or everything in it that cannot be read. */
export function readPartnershipRow(cell: CellReader): ReadRow<PartnershipValues> {
  const refusals: Refusal[] = [];
  const sides = (['sideA', 'sideB'] as const).map((column) => sideOf(column, cell(column)));
  for (const side of sides) if (side.kind === 'refused') refusals.push(...side.refusals);

  const read = wordCell('type', cell('type'), TYPES);
  if (read.kind === 'refused') refusals.push(read.refusal);
  const type = read.kind === 'value' && isPairType(read.value) ? read.value : 'partnership';

  const fields: Record<string, string> = {};
  for (const column of ['title', 'since', 'summary'] as const) {
    const text = textCell(cell(column));
    if (text.kind === 'value') fields[column] = text.value;
  }

  const milestones = (['intent', 'agreement'] as const).flatMap((kind): RowMilestone[] => {
    const [dateColumn, urlColumn] = milestoneColumns(kind);
    const date = textCell(cell(dateColumn));
    const url = addressCell(cell(urlColumn));
    if (date.kind === 'blank' && url.kind === 'blank') return [];
    return [{ kind, date: date.kind === 'value' ? date.value : null, evidenceUrl: url.kind === 'value' ? url.value : null }];
  });

  const [sideA, sideB] = sides;
  if (refusals.length > 0 || sideA?.kind !== 'row' || sideB?.kind !== 'row') return { kind: 'refused', refusals };
  return { kind: 'row', values: { sideA: sideA.values, sideB: sideB.values, type, fields, milestones } };
}

/** The columns that a milestone of a row comes from: its date's, and its evidence's. */
export const milestoneColumns = (kind: RowMilestone['kind']): readonly [PartnershipColumn, PartnershipColumn] => (kind === 'intent' ? ['intentDate', 'intentUrl'] : ['agreementDate', 'agreementUrl']);

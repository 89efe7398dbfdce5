export {
  parseKatotth,
  parseMunicipalityCode,
  parseTerc,
  type Country,
  type GminaType,
  type Katotth,
  type KatotthRefusal,
  type ParsedKatotth,
  type ParsedMunicipalityCode,
  type ParsedTerc,
  type Refused,
  type Terc,
  type TercRefusal,
} from './codes';
export { foldForSearch, matchesSearch, matchKeys, searchKeys, type SearchMatch } from './fold';
export { romaniseKmu55 } from './kmu55';
export { proposeNames, type KnownNames, type ProposedNames } from './propose';
export { transcribePwn } from './pwn';
export { findRegion, REGIONS, regionName, type Region, type RegionLocale } from './regions';
export { SLUG_MAX_LENGTH, slugOf, withTail } from './slug';

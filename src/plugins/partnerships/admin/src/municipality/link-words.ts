import type { ExistingLink } from '../api/contract';
import type { Words } from '../words';

/** „Pszczyna – partnerstwo, współpraca trwa” */
export const linkWords = ({ partner, type, stage }: ExistingLink, words: Words): string =>
  words('municipality.link', { name: partner.name, type: words(`type.${type}`), stage: words(`stage.${stage}`) });

import { DEFAULT_SETTINGS, requireSettings, type InquirySettings } from './core/inquiries/settings';
import { DEFAULT_WEIGHTS, readWeights } from './core/matching/weights';

/** What `config/plugins.ts` may set under `partnerships.config`. */
export default {
  default: {
    /** Weights of single criteria may be given; the others keep these. */
    matching: { weights: DEFAULT_WEIGHTS },
    inquiries: DEFAULT_SETTINGS,
  },
  validator({ matching, inquiries }: { matching?: { weights?: unknown }; inquiries: InquirySettings }): void {
    readWeights(matching?.weights);
    requireSettings(inquiries);
  },
};

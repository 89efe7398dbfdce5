import { DEFAULT_WEIGHTS, readWeights } from './core/matching/weights';

/** What `config/plugins.ts` may set under `partnerships.config`. */
export default {
  default: {
    /** Weights of single criteria may be given; the others keep these. */
    matching: { weights: DEFAULT_WEIGHTS },
  },
  validator(config: { matching?: { weights?: unknown } }): void {
    readWeights(config.matching?.weights);
  },
};

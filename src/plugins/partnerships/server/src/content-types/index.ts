import link from './link/schema.json';
import milestone from './milestone/schema.json';

export default { link: { schema: link }, milestone: { schema: milestone } };

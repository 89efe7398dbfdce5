import contact from './contact/schema.json';
import link from './link/schema.json';
import milestone from './milestone/schema.json';
import reminder from './reminder/schema.json';

export default { contact: { schema: contact }, link: { schema: link }, milestone: { schema: milestone }, reminder: { schema: reminder } };

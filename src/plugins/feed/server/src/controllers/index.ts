import feed from './feed';
import preview from './preview';

export default { feed, preview };

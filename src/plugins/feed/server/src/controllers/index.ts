import feed from './feed';

export default { feed };

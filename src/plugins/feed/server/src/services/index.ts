import reader from './reader';
import version from './version';

export default { reader, version };

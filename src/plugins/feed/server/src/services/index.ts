import readModel from './read-model';
import reader from './reader';
import version from './version';

export default { readModel, reader, version };

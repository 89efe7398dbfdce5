import preview from './preview';
import readModel from './read-model';
import reader from './reader';
import version from './version';

export default { preview, readModel, reader, version };

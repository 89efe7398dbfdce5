import desk from './desk-service';

export default { desk };

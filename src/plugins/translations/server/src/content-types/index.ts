import term from './term/schema.json';

export default { term: { schema: term } };

import type { SeedContent } from '../../src/seed/content';
import { areas } from './areas';
import { articles } from './articles';
import { events } from './events';
import { exampleArticles } from './examples/articles';
import { exampleEvents } from './examples/events';
import { municipalities } from './municipalities';
import { organisation } from './organisation';
import { partnerships } from './partnerships';
import { pictures } from './pictures';
import { programmes } from './programmes';

export const seedContent: SeedContent = {
  pictures,
  areas,
  programmes,
  organisation,
  municipalities,
  partnerships,
  articles: [...articles, ...exampleArticles],
  events: [...events, ...exampleEvents],
};

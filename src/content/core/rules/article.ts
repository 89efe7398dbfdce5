import { z } from 'zod';

import { moment, webAddress } from './fields';

export const article = z.looseObject({ sourceUrl: webAddress, publicationDate: moment });

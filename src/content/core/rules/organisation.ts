import { z } from 'zod';

import { webAddress } from './fields';

export const organisation = z.looseObject({ website: webAddress });

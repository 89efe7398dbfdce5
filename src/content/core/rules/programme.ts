import { z } from 'zod';

import { edtfDate, webAddress } from './fields';

export const programme = z.looseObject({ since: edtfDate, until: edtfDate, website: webAddress });

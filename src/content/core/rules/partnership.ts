import { z } from 'zod';

import { edtfDate, moment } from './fields';

/** Sides and type have rules that need the database: the partnerships plugin keeps them. */
export const partnership = z.looseObject({ since: edtfDate, publicationDate: moment });

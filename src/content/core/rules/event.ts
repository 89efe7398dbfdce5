import { z } from 'zod';

import type { RefusalCode } from '../../../refusals/messages/en';
import { choiceOf, coordinatesGoTogether, edtfDate, latitude, longitude, millisecondsOf, moment, timeZone, webAddress } from './fields';

export const event = z
  .looseObject({
    type: choiceOf(['conference', 'visit', 'training', 'festival', 'meeting', 'other']),
    eventStatus: choiceOf(['scheduled', 'cancelled', 'postponed']),
    startsAt: moment,
    endsAt: moment,
    timeZone,
    approximateDate: edtfDate,
    lat: latitude,
    lon: longitude,
    onlineUrl: webAddress,
    publicationDate: moment,
  })
  .superRefine((entry, ctx) => {
    const start = millisecondsOf(entry.startsAt);
    const end = millisecondsOf(entry.endsAt);
    const refuse = (field: string, message: RefusalCode): void => ctx.addIssue({ code: 'custom', path: [field], message });
    if (end !== null && start === null) refuse('endsAt', 'event.end-alone');
    if (end !== null && start !== null && end < start) refuse('endsAt', 'event.order');
    if (start !== null && (entry.timeZone ?? null) === null) refuse('timeZone', 'required');
    coordinatesGoTogether(entry, ctx);
  });

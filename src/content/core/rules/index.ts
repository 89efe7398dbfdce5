import { z } from 'zod';

import type { Refusal } from '../../../refusals/refusal';
import { en, type RefusalCode } from '../../../refusals/messages/en';
import type { ContentUid, Entry } from '../content-type';
import { article } from './article';
import { event } from './event';
import { inquiry } from './inquiry';
import { municipality } from './municipality';
import { organisation } from './organisation';
import { partnership } from './partnership';
import { programme } from './programme';

const RULES: Record<ContentUid, z.ZodType> = {
  'api::article.article': article,
  'api::event.event': event,
  'api::municipality.municipality': municipality,
  'api::partnership.partnership': partnership,
  'api::area.area': z.looseObject({}),
  'api::programme.programme': programme,
  'api::organisation.organisation': organisation,
  'api::inquiry.inquiry': inquiry,
};

const isCode = (message: string): message is RefusalCode => Object.hasOwn(en, message);

/** What is wrong with an entry as it would stand after the write, each fault by its field. */
export function refuseEntry(uid: ContentUid, entry: Entry): Refusal[] {
  const outcome = RULES[uid].safeParse(entry);
  if (outcome.success) return [];
  return outcome.error.issues.map((issue) => ({
    path: issue.path.filter((part) => typeof part !== 'symbol'),
    // Every rule gives its refusal code as message; what zod says by itself is a value of the wrong kind.
    code: isCode(issue.message) ? issue.message : 'type',
    ...(issue.code === 'too_big' && issue.origin === 'string' && { params: { max: Number(issue.maximum) } }),
  }));
}

/** What an entry lacks for being shown to the public. */
export function refusePublication(uid: ContentUid, entry: Entry): Refusal[] {
  if (uid === 'api::event.event' && !entry.startsAt && !entry.approximateDate) return [{ path: ['startsAt'], code: 'event.date-missing' }];
  return [];
}

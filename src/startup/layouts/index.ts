import { article } from './article';
import { event } from './event';
import type { TypeLayout } from './layout';
import { municipality } from './municipality';
import { area, inquiry, organisation, programme, term } from './others';
import { partnership } from './partnership';

export type { TypeLayout } from './layout';

export const LAYOUTS: Readonly<Record<string, TypeLayout>> = {
  'api::article.article': article,
  'api::event.event': event,
  'api::municipality.municipality': municipality,
  'api::partnership.partnership': partnership,
  'api::area.area': area,
  'api::programme.programme': programme,
  'api::organisation.organisation': organisation,
  'api::inquiry.inquiry': inquiry,
  'plugin::translations.term': term,
};

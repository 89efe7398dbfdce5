import type { RefusalLanguage } from './language';

/** Words of the field that sentences fill in by their code: kinds of milestones, stages, and states of inquiries. */
export const TERMS: Record<RefusalLanguage, Readonly<Record<string, string>>> = {
  pl: {
    contact: 'kontakt', visit: 'wizyta', intent: 'deklaracja intencji', resolution: 'uchwała rady', order: 'rozporządzenie ministerstwa',
    agreement: 'umowa', registration: 'rejestracja', annex: 'aneks', start: 'początek współpracy', suspension: 'zawieszenie',
    resumption: 'wznowienie', end: 'zakończenie', abandonment: 'zaniechanie',
    lead: 'pomysł', active: 'współpraca trwa', suspended: 'zawieszone', ended: 'zakończone', abandoned: 'zaniechane',
    'inquiry-new': 'nowe', 'inquiry-in-progress': 'w toku', 'inquiry-answered': 'odpowiedź wysłana', 'inquiry-closed': 'zamknięte',
  },
  uk: {
    contact: 'контакт', visit: 'візит', intent: 'декларація про наміри', resolution: 'рішення ради', order: 'наказ міністерства',
    agreement: 'угода', registration: 'реєстрація', annex: 'додаткова угода', start: 'початок співпраці', suspension: 'призупинення',
    resumption: 'відновлення', end: 'завершення', abandonment: 'відмова від наміру',
    lead: 'задум', active: 'співпраця триває', suspended: 'призупинено', ended: 'завершено', abandoned: 'полишено',
    'inquiry-new': 'нова', 'inquiry-in-progress': 'у роботі', 'inquiry-answered': 'відповідь надіслано', 'inquiry-closed': 'закрита',
  },
  en: {
    contact: 'contact', visit: 'visit', intent: 'declaration of intent', resolution: 'council resolution', order: 'ministry order',
    agreement: 'agreement', registration: 'registration', annex: 'annex', start: 'start of cooperation', suspension: 'suspension',
    resumption: 'resumption', end: 'end', abandonment: 'abandonment',
    lead: 'lead', active: 'active', suspended: 'suspended', ended: 'ended', abandoned: 'abandoned',
    'inquiry-new': 'new', 'inquiry-in-progress': 'in progress', 'inquiry-answered': 'answered', 'inquiry-closed': 'closed',
  },
};

import type { RelativeMoment, SeedEvent } from '../../../src/seed/content';
import { EXAMPLE_NOTICE } from './label';

const WARSAW = 'Europe/Warsaw';
const KYIV = 'Europe/Kyiv';

const inDays = (days: number, hour: number, minute: number, timeZone: string): RelativeMoment => ({ days, hour, minute, timeZone });

/** Made-up events in the weeks after loading, for a demonstration. Two of them lack a language on purpose. */
export const exampleEvents: readonly SeedEvent[] = [
  {
    key: 'example-online-training',
    example: true,
    cover: 'calendar',
    type: 'training',
    eventStatus: 'scheduled',
    when: { kind: 'hours', start: inDays(7, 11, 0, WARSAW), end: inDays(7, 13, 0, WARSAW) },
    place: null,
    onlineUrl: 'https://example.org/warsztaty',
    words: {
      pl: {
        title: 'Przykład: Warsztaty w sieci – wniosek o wspólny projekt krok po kroku',
        summary: 'Dwie godziny dla osób, które piszą swój pierwszy wniosek z partnerem z zagranicy.',
        description: `Zaczynamy od pomysłu, kończymy na budżecie. Prowadzący tłumaczą na bieżąco na ukraiński. Nagranie będzie dostępne przez miesiąc. ${EXAMPLE_NOTICE.pl}`,
        venue: null,
      },
      uk: {
        title: 'Приклад: Онлайн-майстерня — заявка на спільний проєкт крок за кроком',
        summary: 'Дві години для тих, хто пише свою першу заявку із закордонним партнером.',
        description: `Починаємо з ідеї, закінчуємо бюджетом. Ведучі перекладають українською на ходу. Запис буде доступний протягом місяця. ${EXAMPLE_NOTICE.uk}`,
        venue: null,
      },
      en: {
        title: 'Example: Online workshop – applying for a joint project step by step',
        summary: 'Two hours for people writing their first application with a partner from abroad.',
        description: `We begin with the idea and end with the budget. The hosts interpret into Ukrainian as they go. The recording stays online for a month. ${EXAMPLE_NOTICE.en}`,
        venue: null,
      },
    },
  },
  {
    key: 'example-coordinators-meeting',
    example: true,
    cover: 'table',
    type: 'meeting',
    eventStatus: 'cancelled',
    when: { kind: 'hours', start: inDays(14, 10, 0, WARSAW), end: inDays(14, 12, 30, WARSAW) },
    place: { lat: 50.21668, lon: 18.56132 },
    onlineUrl: null,
    partnerships: ['pilchowice-fursy'],
    municipalities: ['pilchowice'],
    words: {
      pl: {
        title: 'Przykład: Spotkanie koordynatorów partnerstw',
        summary: 'Odwołane. Nowy termin podamy po uzgodnieniu z obiema stronami.',
        description: `W programie był przegląd spraw bieżących i plan na następne półrocze. ${EXAMPLE_NOTICE.pl}`,
        venue: { name: 'Urząd Gminy, sala narad (miejsce przykładowe)', address: 'Pilchowice' },
      },
      uk: {
        title: 'Приклад: Зустріч координаторів партнерств',
        summary: 'Скасовано. Нову дату повідомимо, щойно узгодимо її з обома сторонами.',
        description: `У програмі були огляд поточних справ і план на наступне півріччя. ${EXAMPLE_NOTICE.uk}`,
        venue: { name: 'Управління ґміни, зала нарад (місце наведено для прикладу)', address: 'Pilchowice' },
      },
      en: {
        title: 'Example: Meeting of partnership coordinators',
        summary: 'Cancelled. A new date will follow once both sides have agreed on it.',
        description: `The agenda had a review of current matters and a plan for the coming half-year. ${EXAMPLE_NOTICE.en}`,
        venue: { name: 'Municipal office, meeting room (sample venue)', address: 'Pilchowice' },
      },
    },
  },
  {
    key: 'example-forum',
    example: true,
    cover: 'map',
    type: 'conference',
    eventStatus: 'scheduled',
    when: { kind: 'hours', start: inDays(21, 10, 0, WARSAW), end: inDays(21, 16, 0, WARSAW) },
    place: { lat: 50.04523, lon: 18.70062 },
    onlineUrl: null,
    partnerships: ['zory-tetiiv'],
    municipalities: ['zory'],
    words: {
      pl: {
        title: 'Przykład: Forum partnerstw polsko-ukraińskich',
        summary: 'Dzień rozmów o tym, co w partnerstwach się udaje, a co warto robić inaczej.',
        description: `Przed południem krótkie opowieści par, po południu praca w grupach: edukacja, pomoc, gospodarka. Tłumaczenie na polski i ukraiński. ${EXAMPLE_NOTICE.pl}`,
        venue: { name: 'Sala konferencyjna (miejsce przykładowe)', address: 'Żory' },
      },
      uk: {
        title: 'Приклад: Форум польсько-українських партнерств',
        summary: 'День розмов про те, що в партнерствах вдається, а що варто робити інакше.',
        description: `До обіду — короткі розповіді пар, після обіду — робота в групах: освіта, допомога, економіка. Переклад польською та українською. ${EXAMPLE_NOTICE.uk}`,
        venue: { name: 'Конференц-зала (місце наведено для прикладу)', address: 'Żory' },
      },
      en: {
        title: 'Example: Forum of Polish–Ukrainian partnerships',
        summary: 'A day of talks about what works in partnerships and what to do differently.',
        description: `Short stories from the pairs in the morning, group work in the afternoon: education, aid, economy. Interpreting into Polish and Ukrainian. ${EXAMPLE_NOTICE.en}`,
        venue: { name: 'Conference room (sample venue)', address: 'Żory' },
      },
    },
  },
  {
    key: 'example-youth-tournament',
    example: true,
    cover: 'school',
    type: 'other',
    eventStatus: 'scheduled',
    when: { kind: 'hours', start: inDays(28, 9, 30, WARSAW), end: inDays(28, 15, 0, WARSAW) },
    place: { lat: 50.97028, lon: 18.98194 },
    onlineUrl: null,
    partnerships: ['miedzno-piskivka'],
    municipalities: ['miedzno', 'piskivka'],
    words: {
      pl: {
        title: 'Przykład: Turniej mieszanych drużyn',
        summary: 'Każda drużyna składa się w połowie z gospodarzy i w połowie z gości. Wygrywa ta, która najszybciej się dogada.',
        description: `Siatkówka na trawie, mecze do piętnastu punktów, a po turnieju wspólny obiad. ${EXAMPLE_NOTICE.pl}`,
        venue: { name: 'Boisko szkolne (miejsce przykładowe)', address: 'Miedźno' },
      },
      en: {
        title: 'Example: Tournament of mixed teams',
        summary: 'Half of each team are hosts and half are guests. Whoever understands each other first wins.',
        description: `Volleyball on grass, matches to fifteen points, and lunch together afterwards. ${EXAMPLE_NOTICE.en}`,
        venue: { name: 'School playing field (sample venue)', address: 'Miedźno' },
      },
    },
  },
  {
    key: 'example-working-visit',
    example: true,
    cover: 'road',
    type: 'visit',
    eventStatus: 'scheduled',
    when: { kind: 'hours', start: inDays(35, 9, 0, KYIV), end: inDays(37, 15, 0, KYIV) },
    place: { lat: 50.27535, lon: 31.76343 },
    onlineUrl: null,
    partnerships: ['siewierz-yahotyn'],
    municipalities: ['siewierz', 'yahotyn'],
    words: {
      pl: {
        title: 'Przykład: Wizyta robocza w Jahotynie',
        summary: 'Trzy dni rozmów o szkołach, wodociągach i kulturze.',
        description: `Godziny podano według czasu kijowskiego. Szczegółowy program uczestnicy dostaną tydzień wcześniej. ${EXAMPLE_NOTICE.pl}`,
        venue: { name: 'Rada Miejska (miejsce przykładowe)', address: 'Jahotyn' },
      },
      uk: {
        title: 'Приклад: Робочий візит до Яготина',
        summary: 'Три дні розмов про школи, водопостачання та культуру.',
        description: `Години вказано за київським часом. Докладну програму учасники отримають за тиждень. ${EXAMPLE_NOTICE.uk}`,
        venue: { name: 'Міська рада (місце наведено для прикладу)', address: 'Яготин' },
      },
      en: {
        title: 'Example: Working visit to Yahotyn',
        summary: 'Three days of talks about schools, water supply and culture.',
        description: `Times are Kyiv time. Participants will get the detailed programme a week before. ${EXAMPLE_NOTICE.en}`,
        venue: { name: 'City council (sample venue)', address: 'Yahotyn' },
      },
    },
  },
  {
    key: 'example-neighbours-day',
    example: true,
    cover: 'tree',
    type: 'festival',
    eventStatus: 'scheduled',
    when: { kind: 'day', start: inDays(50, 0, 0, WARSAW) },
    place: { lat: 50.41612, lon: 18.75443 },
    onlineUrl: null,
    partnerships: ['zbroslawice-hrebinky'],
    municipalities: ['zbroslawice', 'hrebinky'],
    words: {
      pl: {
        title: 'Przykład: Dzień Sąsiada',
        summary: 'Cały dzień pod gołym niebem: kuchnia, rękodzieło i gry z obu stron.',
        description: `Każda wieś przynosi jedną potrawę, goście z partnerskiej hromady – swoje. Wstęp wolny. ${EXAMPLE_NOTICE.pl}`,
        venue: { name: 'Park (miejsce przykładowe)', address: 'Zbrosławice' },
      },
      uk: {
        title: 'Приклад: День сусіда',
        summary: 'Цілий день просто неба: кухня, рукоділля та ігри з обох боків.',
        description: `Кожне село приносить одну страву, гості з громади-партнера — свої. Вхід вільний. ${EXAMPLE_NOTICE.uk}`,
        venue: { name: 'Парк (місце наведено для прикладу)', address: 'Zbrosławice' },
      },
    },
  },
];

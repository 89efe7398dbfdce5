import type { SeedPicture } from '../../../src/seed/content';

/** Drawn for this seed by `draw.mjs`; free to use under the licence of the repository. */
export const pictures: readonly SeedPicture[] = [
  {
    key: 'bridge',
    file: 'bridge.png',
    alt: {
      pl: 'Ilustracja: dwie osoby podają sobie ręce na moście; na jednym brzegu stoją biało-czerwone domy, na drugim niebiesko-żółte.',
      uk: 'Ілюстрація: двоє людей подають одне одному руки на мосту; на одному березі біло-червоні будинки, на другому — синьо-жовті.',
      en: 'Illustration: two people shake hands on a bridge between white and red houses on one bank and blue and yellow ones on the other.',
    },
  },
  {
    key: 'table',
    file: 'table.png',
    alt: {
      pl: 'Ilustracja: stół obrad widziany z góry, z kartkami, filiżankami i kwiatami; po jednej stronie czerwone krzesła, po drugiej niebieskie i żółte.',
      uk: 'Ілюстрація: стіл для нарад, вигляд згори, з паперами, чашками та квітами; з одного боку червоні стільці, з другого — сині й жовті.',
      en: 'Illustration: a meeting table from above, with papers, cups and flowers; red chairs on one side, blue and yellow ones on the other.',
    },
  },
  {
    key: 'school',
    file: 'school.png',
    alt: {
      pl: 'Ilustracja: dzieci przed szkołą z flagami Polski i Ukrainy; dwoje z nich puszcza latawce w barwach obu krajów.',
      uk: 'Ілюстрація: діти перед школою з прапорами Польщі та України; двоє з них запускають повітряних зміїв у барвах обох країн.',
      en: 'Illustration: children in front of a school with the flags of Poland and Ukraine; two of them fly kites in the colours of both countries.',
    },
  },
  {
    key: 'map',
    file: 'map.png',
    alt: {
      pl: 'Ilustracja: umowna mapa z siedmioma miejscami na zachodzie i siedmioma na wschodzie; trzy pary łączą linie ciągłe, cztery przerywane.',
      uk: 'Ілюстрація: умовна мапа із сімома місцями на заході та сімома на сході; три пари зʼєднано суцільними лініями, чотири — пунктирними.',
      en: 'Illustration: a stylised map with seven places in the west and seven in the east; solid lines join three pairs, dashed lines four.',
    },
  },
  {
    key: 'tree',
    file: 'tree.png',
    alt: {
      pl: 'Ilustracja: lipa z kolorowymi liśćmi w kształcie serc, obok ławka, młode sadzonki i konewka, w tle wiatraki i panele słoneczne.',
      uk: 'Ілюстрація: липа з кольоровими листками-серцями, поруч лавка, молоді саджанці та лійка, на тлі — вітряки й сонячні панелі.',
      en: 'Illustration: a linden with coloured heart-shaped leaves beside a bench, saplings and a watering can; wind turbines and solar panels behind.',
    },
  },
  {
    key: 'calendar',
    file: 'calendar.png',
    alt: {
      pl: 'Ilustracja: kartka kalendarza z mostem w nagłówku i kilkoma zaznaczonymi dniami; obok filiżanka herbaty, ołówek, długopis i roślina.',
      uk: 'Ілюстрація: сторінка календаря з мостом угорі й кількома позначеними днями; поруч чашка чаю, олівець, ручка та рослина.',
      en: 'Illustration: a calendar page headed by a bridge, with a few days marked; a cup of tea, a pencil, a pen and a plant beside it.',
    },
  },
  {
    key: 'road',
    file: 'road.png',
    alt: {
      pl: 'Ilustracja: autokar na krętej drodze między polem maków a polem słoneczników, w oddali dwie wsie i słońce nisko nad horyzontem.',
      uk: 'Ілюстрація: автобус на звивистій дорозі між маковим полем і полем соняшників, удалині два села й сонце низько над обрієм.',
      en: 'Illustration: a coach on a winding road between fields of poppies and sunflowers, with two villages and a low sun in the distance.',
    },
  },
];

import type { SeedMilestone, SeedPartnership } from '../../src/seed/content';
import { SOURCES } from './sources';

/**
 * Seven pairs of the association's page. It gives no year for anything that happened between two municipalities, so every date here is
 * null, and `since` with it. It names two visits and four pairs without saying who came when: the days stand with the two events, not
 * here. It says that some of the four have adopted resolutions and not which: no resolution is recorded.
 */

const evidenceUrl = SOURCES.portal.url;
const source = `Źródło: strona Związku „${SOURCES.associationPage.title}”; dalsza relacja: portalsamorzadowy.pl, ${SOURCES.portal.item}.`;

const started: SeedMilestone = {
  key: 'start', kind: 'start', side: 'both', date: null, evidenceUrl,
  note: `Partnerstwo nawiązano „w kolejnych latach współpracy” po 2014 roku; strona nie podaje roku. ${source}`,
};

const visited: SeedMilestone = {
  key: 'visit', kind: 'visit', side: 'both', date: null, evidenceUrl,
  note: `Wizyta delegacji ukraińskiej 14–17 czerwca albo 2–4 lipca; strona nie mówi, która para w którym terminie, ani w którym roku. ${source}`,
};

const intended: SeedMilestone = {
  key: 'intent', kind: 'intent', side: 'both', date: null, evidenceUrl,
  note: `Deklaracja chęci współpracy, bez daty. Część samorządów podjęła już uchwały; strona nie mówi które. ${source}`,
};

const pair = (sideA: string, sideB: string, summary: SeedPartnership['summary'], milestones: readonly SeedMilestone[]): SeedPartnership => ({
  key: `${sideA}-${sideB}`, type: 'partnership', sideA, sideB, since: null, programme: 'silesia-kyiv-region', summary, milestones,
});

export const partnerships: readonly SeedPartnership[] = [
  pair('pszczyna', 'bucha', {
    pl: 'Partnerstwo Pszczyny i Buczy, nawiązane w toku współpracy Śląskiego Związku Gmin i Powiatów z Kijowskim Oddziałem Regionalnym Związku Miast Ukrainy, rozpoczętej w 2014 roku.',
    uk: 'Партнерство ґміни Pszczyna та Бучанської громади, започатковане в ході співпраці Сілезького союзу ґмін і повітів із Київським регіональним відділенням Асоціації міст України, яка розпочалася 2014 року.',
    en: 'The partnership of Pszczyna and Bucha, established in the course of the cooperation that the Silesian Union of Municipalities and Counties and the Kyiv Regional Branch of the Association of Ukrainian Cities began in 2014.',
  }, [started]),
  pair('zory', 'tetiiv', {
    pl: 'Partnerstwo miast Żory i Tetijiw, nawiązane w toku współpracy Śląskiego Związku Gmin i Powiatów z Kijowskim Oddziałem Regionalnym Związku Miast Ukrainy, rozpoczętej w 2014 roku.',
    uk: 'Партнерство міста Żory та Тетіївської громади, започатковане в ході співпраці Сілезького союзу ґмін і повітів із Київським регіональним відділенням Асоціації міст України, яка розпочалася 2014 року.',
    en: 'The partnership of Żory and Tetiiv, established in the course of the cooperation that the Silesian Union of Municipalities and Counties and the Kyiv Regional Branch of the Association of Ukrainian Cities began in 2014.',
  }, [started]),
  pair('miedzno', 'piskivka', {
    pl: 'Partnerstwo gminy Miedźno i hromady Piskiwka, nawiązane w toku współpracy Śląskiego Związku Gmin i Powiatów z Kijowskim Oddziałem Regionalnym Związku Miast Ukrainy, rozpoczętej w 2014 roku.',
    uk: 'Партнерство ґміни Miedźno та Пісківської громади, започатковане в ході співпраці Сілезького союзу ґмін і повітів із Київським регіональним відділенням Асоціації міст України, яка розпочалася 2014 року.',
    en: 'The partnership of Miedźno and Piskivka, established in the course of the cooperation that the Silesian Union of Municipalities and Counties and the Kyiv Regional Branch of the Association of Ukrainian Cities began in 2014.',
  }, [started]),
  pair('pilchowice', 'fursy', {
    pl: 'Hromada Fursy była wśród tych, których delegacje gościły w gminach członkowskich Śląskiego Związku Gmin i Powiatów. Gmina Pilchowice i hromada podpisały deklarację chęci współpracy.',
    uk: 'Фурсівська громада була серед тих, чиї делегації гостювали в ґмінах — членах Сілезького союзу ґмін і повітів. Ґміна Pilchowice і громада підписали декларацію про бажання співпрацювати.',
    en: 'The hromada of Fursy was among those whose delegations were guests of member municipalities of the Silesian Union of Municipalities and Counties. Pilchowice and Fursy have signed a declaration of intent.',
  }, [visited, intended]),
  pair('siewierz', 'yahotyn', {
    pl: 'Hromada Jahotyn była wśród tych, których delegacje gościły w gminach członkowskich Śląskiego Związku Gmin i Powiatów. Gmina Siewierz i hromada podpisały deklarację chęci współpracy.',
    uk: 'Яготинська громада була серед тих, чиї делегації гостювали в ґмінах — членах Сілезького союзу ґмін і повітів. Ґміна Siewierz і громада підписали декларацію про бажання співпрацювати.',
    en: 'The hromada of Yahotyn was among those whose delegations were guests of member municipalities of the Silesian Union of Municipalities and Counties. Siewierz and Yahotyn have signed a declaration of intent.',
  }, [visited, intended]),
  pair('zbroslawice', 'hrebinky', {
    pl: 'Hromada Hrebinky była wśród tych, których delegacje gościły w gminach członkowskich Śląskiego Związku Gmin i Powiatów. Gmina Zbrosławice i hromada podpisały deklarację chęci współpracy.',
    uk: 'Гребінківська громада була серед тих, чиї делегації гостювали в ґмінах — членах Сілезького союзу ґмін і повітів. Ґміна Zbrosławice і громада підписали декларацію про бажання співпрацювати.',
    en: 'The hromada of Hrebinky was among those whose delegations were guests of member municipalities of the Silesian Union of Municipalities and Counties. Zbrosławice and Hrebinky have signed a declaration of intent.',
  }, [visited, intended]),
  pair('opatow', 'mala-vilshanka', {
    pl: 'Hromada Mała Wilszanka była wśród tych, których delegacje gościły w gminach członkowskich Śląskiego Związku Gmin i Powiatów. Gmina Opatów i hromada podpisały deklarację chęci współpracy.',
    uk: 'Маловільшанська громада була серед тих, чиї делегації гостювали в ґмінах — членах Сілезького союзу ґмін і повітів. Ґміна Opatów і громада підписали декларацію про бажання співпрацювати.',
    en: 'The hromada of Mala Vilshanka was among those whose delegations were guests of member municipalities of the Silesian Union of Municipalities and Counties. Opatów and Mala Vilshanka have signed a declaration of intent.',
  }, [visited, intended]),
];

import { municipalities } from '../../../../database/seed/municipalities';
import type { GlossaryEntry, MunicipalityEntry, TermEntry } from '../../../../src/plugins/translations/server/src/core/glossary/entry';

export const buildMunicipality = (overrides: Partial<MunicipalityEntry> & Pick<MunicipalityEntry, 'names'>): MunicipalityEntry => ({
  kind: 'municipality', documentId: Object.values(overrides.names).join('/'), officialName: null, aliases: [], ...overrides,
});

export const buildTerm = (overrides: Partial<TermEntry> & Pick<TermEntry, 'term' | 'locale'>): TermEntry => ({
  kind: 'term', documentId: overrides.term, translations: {}, note: null, ...overrides,
});

/** The fourteen of the association, as they are seeded. */
export const fourteen: readonly MunicipalityEntry[] = municipalities.map(({ key, officialName, namePl, nameUk, nameEn, aliases }) =>
  buildMunicipality({ documentId: key, names: { pl: namePl, uk: nameUk, en: nameEn }, officialName, aliases: aliases.map(({ value, locale }) => ({ value, locale })) }),
);

/** A place by its names in Polish and Ukrainian. */
const place = (pl: string, uk: string): MunicipalityEntry => buildMunicipality({ documentId: pl, names: { pl, uk } });

/** Names that decline in other ways than those of the fourteen. */
export const others: readonly GlossaryEntry[] = [
  place('Łęczyca', 'Ленчиця'), place('Irpień', 'Ірпінь'), place('Lwów', 'Львів'), place('Kijów', 'Київ'), place('Łódź', 'Лодзь'), place('Biała Podlaska', 'Бяла-Подляська'),
  place('Biała Cerkiew', 'Біла Церква'), place('Iwano-Frankiwsk', 'Івано-Франківськ'), place('Bielsko-Biała', 'Бельсько-Бяла'), place('Bielsko', 'Бельсько'), place('Nowy Sącz', 'Новий Сонч'),
  place('Krzywy Róg', 'Кривий Ріг'), place('Tarnopol', 'Тернопіль'), place('Gdynia', 'Гдиня'), place('Kołomyja', 'Коломия'), place('Mielec', 'Мелець'), place('Zakopane', 'Закопане'),
  place('Równe', 'Рівне'), place('Wrocław', 'Вроцлав'), place('Góra Kalwaria', 'Гура-Кальварія'), place('Kielce', 'Кельце'), place('Zaporoże', 'Запоріжжя'), place('Bydgoszcz', 'Бидгощ'),
  place('Kamieniec Podolski', "Кам'янець-Подільський"), place('Czerniowce', 'Чернівці'), place('Białystok', 'Білосток'), place('Poznań', 'Познань'), place('Sumy', 'Суми'), place('Tychy', 'Тихи'),
];

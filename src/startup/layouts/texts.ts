/** Labels that several content types share. */
export const SLUG = ['Adres wpisu', 'Końcówka adresu strony. Puste pole wypełni się samo na podstawie tytułu.'] as const;
export const SUMMARY = ['Streszczenie', 'Jedno lub dwa zdania; widać je na listach.'] as const;
export const COVER = ['Zdjęcie główne', 'Wspólne dla wszystkich języków.'] as const;
export const COVER_ALT = ['Opis zdjęcia', 'Co widać na zdjęciu, dla osób, które go nie widzą. Osobno w każdym języku.'] as const;
export const COVER_DECORATIVE = ['Zdjęcie ozdobne', 'Zaznacz, gdy zdjęcie nie mówi nic ponad treść: opis nie jest wtedy potrzebny. Wspólne dla wszystkich języków.'] as const;
export const PUBLICATION_DATE = ['Data publikacji', 'Puste pole wypełni się przy pierwszej publikacji i później się nie zmienia.'] as const;
export const AREAS = ['Obszary współpracy'] as const;
export const PARTNERSHIPS = ['Partnerstwa, których dotyczy'] as const;
export const MUNICIPALITIES = ['Gminy, których dotyczy'] as const;
export const EXAMPLE = ['Treść przykładowa', 'Wpis pokazowy; na stronie jest oznaczony jako przykład.'] as const;
export const EDTF = 'Zapis EDTF: 2024-06-14, 2024-06, 2024, XXXX-06-14 (rok nieznany), 2014/.. (od 2014).';

/**
 * Letters in the order of the Polish and the Ukrainian alphabet, the Latin script before the Cyrillic;
 * q, v and x stand where English has them.
 */
const ALPHABET = '0123456789aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźżабвгґдеєжзиіїйклмнопрстуфхцчшщьюя';

const FIRST_CODE = 0x22;

const CODES = new Map([...ALPHABET].map((letter, at) => [letter, String.fromCharCode(FIRST_CODE + at)]));

const SPACE = '!';

const keyOf = (letter: string): string => {
  const known = CODES.get(letter);
  if (known !== undefined) return known;
  const [plain = ''] = letter.normalize('NFD');
  return CODES.get(plain) ?? (/\p{L}|\p{N}/u.test(letter) ? letter : SPACE);
};

/**
 * A key whose order by code unit is the order of the alphabet: Łódź before Zgierz, Ірпінь after Буча. Marks, spaces and hyphens
 * all come before any letter, apostrophes count for nothing, letters of other alphabets stand with their plain letter or at the end.
 *
 * Made here and not asked of `Intl`, whose order differs between versions: places in lists are kept by readers.
 */
export const alphabeticalKey = (text: string): string => [...text.normalize('NFC').toLowerCase().replace(/['’ʼ`]/g, '')].map(keyOf).join('');

/** What of a content type a role may be limited to. */
export interface SubjectType {
  readonly uid: string;
  readonly isLocalised: boolean;
  readonly isPublishable: boolean;
  /** Fields with those of components inside, as `contacts.role`. */
  readonly fields: readonly string[];
  /** Of these, the words that each language has for itself. */
  readonly localised: readonly string[];
}

/** One thing that a role may do. */
export interface Allowed {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[]; readonly locales?: readonly string[] };
  readonly conditions: readonly string[];
}

export interface RoleDefinition {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly allowed: readonly Allowed[];
}

const CONTENT = 'plugin::content-manager.explorer';
const TERM = 'plugin::translations.term';
const INQUIRY = 'api::inquiry.inquiry';

const deskActions = (...names: readonly string[]): Allowed[] => names.map((name) => ({ action: `plugin::translations.desk.${name}`, subject: null, properties: {}, conditions: [] }));
const pluginActions = (...names: readonly string[]): Allowed[] => names.map((name) => ({ action: `plugin::partnerships.${name}`, subject: null, properties: {}, conditions: [] }));
const accounts = (...names: readonly string[]): Allowed[] => names.map((name) => ({ action: `admin::${name}`, subject: null, properties: {}, conditions: [] }));
const uploads = (...names: readonly string[]): Allowed[] => names.map((name) => ({ action: `plugin::upload.${name}`, subject: null, properties: {}, conditions: [] }));

function may(action: string, type: SubjectType, locales: readonly string[], fields?: readonly string[]): Allowed {
  return { action: `${CONTENT}.${action}`, subject: type.uid, properties: { ...(fields && { fields }), ...(type.isLocalised && { locales }) }, conditions: [] };
}

const reading = (types: readonly SubjectType[], locales: readonly string[]): Allowed[] => types.map((type) => may('read', type, locales, type.fields));

/** Words alone, of what has words in several languages. */
const translating = (types: readonly SubjectType[], locales: readonly string[]): Allowed[] =>
  types.filter((type) => type.isLocalised && type.localised.length > 0).flatMap((type) => ['create', 'update'].map((action) => may(action, type, locales, type.localised)));

const publishing = (types: readonly SubjectType[], locales: readonly string[]): Allowed[] => types.filter(({ isPublishable }) => isPublishable).map((type) => may('publish', type, locales));

const everything = (types: readonly SubjectType[], locales: readonly string[]): Allowed[] => [
  ...reading(types, locales),
  ...types.flatMap((type) => [may('create', type, locales, type.fields), may('update', type, locales, type.fields), may('delete', type, locales)]),
  ...publishing(types, locales),
];

/** All of the content, the desk and the files, in every language. */
const editing = (types: readonly SubjectType[], locales: readonly string[]): Allowed[] => [
  ...everything(types, locales),
  ...deskActions('read', 'review', 'assign', 'exchange', 'source', 'machine'),
  ...uploads('read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link', 'configure-view'),
];

/** Languages by what their translators are called in Polish, the panel's first language. */
const TRANSLATORS: Readonly<Record<string, string>> = { pl: 'polski', uk: 'ukraiński', en: 'angielski' };

/**
 * The roles of an association's office. People change them as they like; they are made once.
 *
 * A translator writes words of one language and publishes nothing. A reviewer reads over all languages and publishes what is right. Neither
 * sees what is not translated.
 * An editor does everything with content, and nothing with accounts and settings.
 * The office's administrator does that as well, brings spreadsheets in, answers for personal data and invites colleagues: into no role that
 * allows more than their own (`keep-administrators.ts`).
 * A reader sees what the office works on, and nobody's personal data.
 */
export function roleDefinitions(types: readonly SubjectType[], locales: readonly string[]): RoleDefinition[] {
  const content = types.filter(({ uid }) => uid !== TERM);
  // What has no words to translate may tell of people: who wrote an inquiry is nobody's business here.
  const translated = content.filter(({ isLocalised }) => isLocalised);
  const glossary = types.filter(({ uid }) => uid === TERM);
  const translators = locales.flatMap((locale): RoleDefinition[] => {
    const language = TRANSLATORS[locale];
    if (language === undefined) return [];
    return [
      {
        code: `pobratym-translator-${locale}`,
        name: `Tłumacz: ${language}`,
        description: 'Czyta całą tłumaczoną treść, pisze słowa w jednym języku i niczego nie publikuje',
        allowed: [...reading([...translated, ...glossary], locales), ...translating(content, [locale]), ...deskActions('read', 'exchange', 'machine'), ...uploads('read')],
      },
    ];
  });
  return [
    ...translators,
    {
      code: 'pobratym-reviewer',
      name: 'Recenzent tłumaczeń',
      description: 'Sprawdza tłumaczenia we wszystkich językach, prowadzi glosariusz i publikuje',
      allowed: [
        ...reading(translated, locales),
        ...translating(content, locales),
        ...publishing(translated, locales),
        ...everything(glossary, locales),
        ...deskActions('read', 'review', 'assign', 'exchange', 'source', 'machine'),
        ...uploads('read'),
      ],
    },
    {
      code: 'pobratym-editor',
      name: 'Redaktor',
      description: 'Prowadzi całą treść; kont i ustawień nie zmienia',
      allowed: [...editing(types, locales), ...pluginActions('history.read', 'inquiries.read', 'inquiries.update')],
    },
    {
      code: 'pobratym-office',
      name: 'Administrator biura',
      description: 'Prowadzi całą treść, wczytuje arkusze, odpowiada za dane osobowe i zaprasza do pracy w panelu',
      allowed: [
        ...editing(types, locales),
        ...pluginActions('history.read', 'import', 'inquiries.read', 'inquiries.update', 'inquiries.privacy'),
        ...accounts('users.create', 'users.read', 'users.update', 'users.delete', 'roles.read'),
      ],
    },
    {
      code: 'pobratym-reader',
      name: 'Czytelnik',
      description: 'Widzi treść i etapy partnerstw; niczego nie zmienia i nie widzi danych osobowych',
      allowed: [...reading([...content.filter(({ uid }) => uid !== INQUIRY), ...glossary], locales), ...deskActions('read'), ...pluginActions('history.read'), ...uploads('read')],
    },
  ];
}

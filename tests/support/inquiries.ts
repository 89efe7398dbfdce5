import type { BootedStrapi, FetchOptions, JsonResponse } from './strapi';

export type InquiryFields = Readonly<Record<string, unknown>>;

/** A form as `GET /api/inquiries/form` opens it. */
export interface OpenForm {
  readonly token: string;
  readonly notice: { readonly version: string; readonly text: readonly string[] };
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly municipalities: readonly { readonly id: string; readonly name: string; readonly country: string }[];
}

let counted = 0;

/** An address that no other call gives. */
export const nextEmail = (): string => {
  counted += 1;
  return `osoba-${String(process.pid)}-${String(counted)}@example.net`;
};

type Fetch = Pick<BootedStrapi, 'fetchJson'>;

export const openForm = async (app: Fetch, locale = 'pl'): Promise<OpenForm> => ((await app.fetchJson('GET', `/api/inquiries/form?locale=${locale}`)).body as { data: OpenForm }).data;

/** What fits an open form; each call has an address of its own. */
export const buildInquiry = ({ token, notice }: OpenForm, overrides: InquiryFields = {}): InquiryFields => ({
  municipalityName: 'Gmina Psary',
  country: 'PL',
  contactName: 'Anna Przykładowa',
  email: nextEmail(),
  consent: true,
  noticeVersion: notice.version,
  token,
  ...overrides,
});

export const postInquiry = (app: Fetch, data: InquiryFields, headers: FetchOptions['headers'] = {}): Promise<JsonResponse> => app.fetchJson('POST', '/api/inquiries', { body: { data }, headers });

/** Opens a form and sends it. */
export const sendInquiry = async (app: Fetch, overrides: InquiryFields = {}): Promise<JsonResponse> => postInquiry(app, buildInquiry(await openForm(app), overrides));

/** What an answer refuses, as `path code`. */
export const faultsOf = ({ body }: JsonResponse): string[] =>
  (body as { error: { details: { errors: { path: (string | number)[]; code: string }[] } } }).error.details.errors.map(({ path, code }) => `${path.join('.')} ${code}`);

export const referenceOfAnswer = ({ body }: JsonResponse): string => (body as { data: { reference: string } }).data.reference;

/** Settings under which many forms are sent at once. */
export const unhurried: Readonly<Record<string, string>> = { INQUIRY_MINIMUM_SECONDS: '0', INQUIRY_LIMIT_ADDRESS: '100000', INQUIRY_LIMIT_ALL: '100000' };

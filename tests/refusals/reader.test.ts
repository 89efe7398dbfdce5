import { readerLanguage } from '../../src/refusals/index';

const administrator = (user: object, cookie?: string) => ({
  state: { auth: { strategy: { name: 'admin' } }, user },
  cookies: { get: (name: string) => (name === 'pobratym-panel-language' ? cookie : undefined) },
});

test.each([
  ['no request', undefined, 'en'],
  ['nobody signed in', { state: {} }, 'en'],
  ['a program with a token', { state: { auth: { strategy: { name: 'api-token' } }, user: { preferedLanguage: 'pl' } }, cookies: { get: () => 'pl' } }, 'en'],
  ['an administrator', administrator({ preferedLanguage: 'uk' }), 'uk'],
  ['an administrator without a language', administrator({ preferedLanguage: null }), 'en'],
  ['an administrator whose screen is in another language', administrator({ preferedLanguage: 'uk' }, 'pl'), 'pl'],
  ['an administrator whose screen says nothing we know', administrator({ preferedLanguage: 'uk' }, '<script>'), 'uk'],
])('%s reads', (_name, request, language) => {
  expect(readerLanguage(request)).toBe(language);
});

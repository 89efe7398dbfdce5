import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms that may not ask the database: `store/` alone does. */
const NOT_THE_STORE = ['core', 'services', 'controllers', 'graphql', 'routes'].flatMap((room) => [`src/plugins/*/server/src/${room}/**/*.ts`, `src/content/${room}/**/*.ts`, `src/wordpress/${room}/**/*.ts`]);

const ASKS_THE_DATABASE = {
  // `strapi.documents.use` asks nothing: it puts a rule before every write.
  selector: "MemberExpression[object.name='strapi'][property.name=/^(db|documents|entityService|query)$/]:not(MemberExpression[property.name='use'] > *)",
  message: 'Only store/ asks the database or the Document Service.',
};

export default defineConfig([
  globalIgnores(['node_modules/', 'dist/', 'build/', '.cache/', '.strapi/', 'data/', 'coverage/', 'types/generated/', 'public/uploads/']),

  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // Control characters are taken out of texts, by name.
      'no-control-regex': 'off',
      'no-restricted-globals': ['error', { name: 'event', message: 'Name the event.' }],
    },
  },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      // A number in a sentence needs no String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Letters of names are taken apart by code point, and that is meant.
      '@typescript-eslint/no-misused-spread': 'off',
      // A type parameter may name what a caller asks for.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // It takes assertions on what Strapi leaves `any` for idle.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // `() => { stop(); }` says no more than `() => stop()`.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'config/**/*.ts', 'database/**/*.ts', 'tests/**/*.ts'],
    ignores: ['src/admin/**', 'src/plugins/*/admin/**'],
    languageOptions: { parserOptions: { project: 'tsconfig.tests.json' }, globals: { process: 'readonly', console: 'readonly', strapi: 'readonly' } },
  },
  {
    files: ['src/admin/**/*.{ts,tsx}', 'src/plugins/*/admin/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: 'tsconfig.admin.json' } },
    rules: {
      // `const { formatMessage } = useIntl()` is how React's hooks are used.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: NOT_THE_STORE, rules: { 'no-restricted-syntax': ['error', ASKS_THE_DATABASE] } },

  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name=/^(only)$/][callee.object.name=/^(describe|it|test)$/]", message: 'The others would not run.' },
        { selector: "CallExpression[callee.name=/^(fdescribe|fit)$/]", message: 'The others would not run.' },
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name=/^to[A-Z]/][callee.object.property.name=/^(rejects|resolves)$/]",
          message: 'Await it: nobody hears a promise fail that nobody waits for.',
        },
      ],
      // A test reaches into answers whose shape it is there to check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },

  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: Object.fromEntries(['process', 'console', 'Buffer', 'URL', 'fetch', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'AbortController', 'AbortSignal', 'NodeJS'].map((name) => [name, 'readonly'])) },
  },
  { files: ['scripts/**/*.mjs', 'database/**/*.mjs', 'tests/support/*.mjs'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.cjs', 'src/plugins/*/strapi-server.js'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'writable', __dirname: 'readonly', strapi: 'readonly' } },
  },
  {
    files: ['public/**/*.js', 'public/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'HTMLElement', 'customElements', 'URLSearchParams', 'Intl', 'AbortController', 'IntersectionObserver', 'matchMedia', 'requestAnimationFrame', 'CSS', 'Event', 'CustomEvent', 'Response', 'Headers', 'Request', 'DOMParser', 'Node', 'Element'].map((name) => [name, 'readonly'])),
    },
  },
]);

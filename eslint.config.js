import { defineConfig, globalIgnores } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import tseslint from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'

const luxonConstructors = '/^(local|fromObject|fromISO|fromSQL|fromFormat|fromString|fromHTTP|fromRFC2822)$/'
const oneClockFunction =
  'A local time becomes an instant in platform/time.ts only: Luxon picks an offset that depends on the day it runs.'

const localTimes = [
  {
    selector: `CallExpression[callee.object.name="DateTime"][callee.property.name=${luxonConstructors}]`,
    message: oneClockFunction,
  },
  {
    selector: 'CallExpression[callee.property.name="setZone"] Property[key.name="keepLocalTime"]',
    message: oneClockFunction,
  },
]

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a default export is renamed at each import and grep loses it.',
}

const typescriptFiles = ['**/*.ts', '**/*.vue']
const untyped = ['vitest.config.ts', 'apps/*/*.config.ts']

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/generated/',
    '**/node_modules/',
    '.data/',
    '.cache/',
    'coverage/',
    'apps/web/public/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typescriptFiles,
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.vue'] } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': 'error',
      'max-lines': ['error', 300],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        defaultExport,
        { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and needs no code.' },
        ...localTimes,
      ],
    },
  },
  {
    files: ['**/*.vue'],
    extends: [vue.configs['flat/recommended'], accessibility.configs['flat/recommended']],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: tseslint.parser, projectService: true, extraFileExtensions: ['.vue'] },
    },
    rules: {
      // Layout belongs to prettier.
      ...Object.fromEntries(
        [
          'attributes-order',
          'first-attribute-linebreak',
          'html-closing-bracket-newline',
          'html-closing-bracket-spacing',
          'html-indent',
          'html-quotes',
          'html-self-closing',
          'max-attributes-per-line',
          'multiline-html-element-content-newline',
          'mustache-interpolation-spacing',
          'no-multi-spaces',
          'no-spaces-around-equal-signs-in-attribute',
          'singleline-html-element-content-newline',
        ].map((rule) => [`vue/${rule}`, 'off']),
      ),
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      // A prop left out is undefined, and its type says so.
      'vue/require-default-prop': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      // A label that holds its control, or names it by id, is enough for every screen reader in use.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/form-control-has-label': ['error', { labelComponents: ['FieldFrame'] }],
      // Safari forgets that an unmarked list is a list unless its role says so.
      'vuejs-accessibility/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.spec.ts'],
    rules: {
      'max-lines': ['error', 500],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A test may reckon a time its own way: that is how it catches ours.
      'no-restricted-syntax': ['error', defaultExport],
    },
  },
  { files: ['tests/support/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['apps/api/src/platform/time.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExport] },
  },
  { files: ['apps/web/src/locales/**', 'apps/api/seed/data/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['apps/api/seed/**', 'apps/api/src/{appoint-admin,main,migrate,open-tenant,seed}.ts', 'tests/support/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: untyped,
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
)

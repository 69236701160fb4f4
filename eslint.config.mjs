import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts'];
const library = ['lib/**/*.ts'];

// House rules that a machine can check; CONTRIBUTING.md has the rest.
const rootImport = {
  name: '@cdktf/provider-aws',
  message: 'The root of the provider loads all of its types, which takes seconds: import @cdktf/provider-aws/lib/<type>.',
};

// A name is written the same wherever it is used.
const namedOnly = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };

export default defineConfig(
  globalIgnores(['dist/', 'cdktn/tree/', 'test/package/', 'dist-examples/', 'coverage/', '**/cdktf.out/', 'test/plans/', '**/*.golden.*']),
  eslint.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['./test/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // `interface` for shapes is the house style, `type` for unions.
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      // What a command does not need is not loaded: `require('…') as typeof import('…')` in the function that needs it.
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Terraform counts text in code points, and so does a string that is spread.
      '@typescript-eslint/no-misused-spread': 'off',
      // Data goes through the stages read-only; numbers in messages need no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `$unknown` and the like are told by their presence: `'$unknown' in value` reads better than a cast.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
    },
  },
  {
    files: ['**/*.{ts,mjs}'],
    rules: {
      'no-restricted-imports': ['error', { paths: [rootImport] }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: [...library, 'test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', namedOnly],
    },
  },
  {
    files: library,
    rules: {
      'max-lines': ['warn', { max: 200, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['warn', { max: 40, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    // Only lib/cli talks to the outside: what is below it is a function of its input. A program calls the guard by itself.
    files: library,
    ignores: ['lib/cli/**', 'lib/guard/surroundings.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        ...['exit', 'exitCode', 'argv', 'env', 'stdout', 'stderr', 'stdin', 'cwd'].map((property) => ({
          object: 'process',
          property,
          message: 'Only lib/cli looks at the process.',
        })),
        { object: 'Date', property: 'now', message: 'Only lib/cli reads the clock.' },
        { object: 'Math', property: 'random', message: 'Same input, same bytes.' },
      ],
      'no-restricted-syntax': [
        'error',
        namedOnly,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Only lib/cli reads the clock.' },
      ],
    },
  },
  {
    // `process.exit` cuts off what is still being written to a pipe: set `process.exitCode`.
    files: ['lib/cli/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'exit', message: 'Set process.exitCode.' }] },
  },
  {
    // Tests and examples build data by hand; what they assert shows when it is not there.
    files: ['test/**/*.ts', 'examples/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    // Reporters take control characters out of what they print.
    files: ['lib/report/**/*.ts', 'test/report/**/*.ts'],
    rules: { 'no-control-regex': 'off', 'no-misleading-character-class': 'off' },
  },
  {
    // A construct is made for its side effect on the tree.
    files: ['lib/constructs/**/*.ts', 'lib/guard/**/*.ts', 'examples/**/*.ts', 'test/constructs/**/*.ts', 'test/guard/**/*.ts'],
    rules: { 'no-new': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      sourceType: 'module',
      globals: {
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        process: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' } },
  },
  prettier,
);

// Lint, and the walls of the house: which layer and which context may import which (docs/architecture.md).
import path from 'node:path';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../..');

const serverSide = [
  'layer:server',
  'layer:platform',
  'layer:persistence',
  'layer:contract',
  'layer:domain',
  'layer:kernel',
  'layer:testing',
];

const webSide = ['layer:web', 'layer:ui', 'layer:contract', 'layer:domain', 'layer:kernel'];
const serverPackages = ['@nestjs/*', 'typeorm', 'express', 'pg', 'sqlite3', 'pino', 'undici', 'nodemailer'];

/** Rooms whose code runs in a browser. */
const IN_BROWSERS = [
  'apps/console/**',
  'apps/portal/**',
  'libs/platform/ui/**',
  'libs/platform/web/**',
  'libs/*/console/**',
  'libs/*/portal/**',
];

const layers = [
  { sourceTag: 'layer:kernel', onlyDependOnLibsWithTags: ['layer:none'], allowedExternalImports: ['fast-check'] },
  {
    sourceTag: 'layer:domain',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:kernel'],
    allowedExternalImports: ['fast-check'],
  },
  {
    sourceTag: 'layer:contract',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:kernel'],
    allowedExternalImports: ['zod'],
  },
  { sourceTag: 'layer:persistence', onlyDependOnLibsWithTags: ['layer:persistence', 'layer:kernel', 'layer:testing'] },
  {
    sourceTag: 'layer:platform',
    onlyDependOnLibsWithTags: [
      'layer:platform',
      'layer:persistence',
      'layer:contract',
      'layer:kernel',
      'layer:testing',
    ],
  },
  { sourceTag: 'layer:server', onlyDependOnLibsWithTags: serverSide, bannedExternalImports: ['@angular/*'] },
  { sourceTag: 'layer:app-server', onlyDependOnLibsWithTags: serverSide, bannedExternalImports: ['@angular/*'] },
  {
    sourceTag: 'layer:web',
    onlyDependOnLibsWithTags: ['layer:web', 'layer:contract', 'layer:domain', 'layer:kernel'],
    bannedExternalImports: serverPackages,
  },
  {
    // Presentational: what it shows is handed to it.
    sourceTag: 'layer:ui',
    onlyDependOnLibsWithTags: ['layer:ui', 'layer:kernel'],
    bannedExternalImports: [...serverPackages, 'zod', '@angular/common/http'],
  },
  {
    sourceTag: 'layer:console',
    onlyDependOnLibsWithTags: webSide,
    bannedExternalImports: [...serverPackages, 'zod', '@angular/common/http'],
  },
  {
    sourceTag: 'layer:portal',
    onlyDependOnLibsWithTags: webSide,
    bannedExternalImports: [...serverPackages, 'zod', '@angular/common/http'],
  },
  {
    sourceTag: 'layer:app-web',
    onlyDependOnLibsWithTags: [...webSide, 'layer:console'],
    bannedExternalImports: [...serverPackages, 'zod', '@angular/common/http'],
  },
  {
    sourceTag: 'layer:app-portal',
    onlyDependOnLibsWithTags: [...webSide, 'layer:portal'],
    bannedExternalImports: [...serverPackages, 'zod', '@angular/common/http'],
  },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:kernel'] },
  { sourceTag: 'layer:tests', onlyDependOnLibsWithTags: ['*'] },
];

const contexts = [
  {
    sourceTag: 'context:shared',
    onlyDependOnLibsWithTags: [
      'context:shared',
      'context:notifications',
      'context:news',
      'context:people',
      'context:contacts',
      'context:matching',
      'context:bookings',
      'context:identity',
    ],
  },
  { sourceTag: 'context:notifications', onlyDependOnLibsWithTags: ['context:shared', 'context:notifications'] },
  { sourceTag: 'context:news', onlyDependOnLibsWithTags: ['context:shared', 'context:news'] },
  {
    sourceTag: 'context:identity',
    onlyDependOnLibsWithTags: ['context:shared', 'context:notifications', 'context:identity'],
  },
  {
    sourceTag: 'context:people',
    onlyDependOnLibsWithTags: ['context:shared', 'context:notifications', 'context:people'],
  },
  {
    sourceTag: 'context:contacts',
    onlyDependOnLibsWithTags: ['context:shared', 'context:notifications', 'context:contacts'],
  },
  {
    sourceTag: 'context:matching',
    onlyDependOnLibsWithTags: [
      'context:shared',
      'context:notifications',
      'context:matching',
      'context:news',
      'context:people',
    ],
  },
  {
    sourceTag: 'context:bookings',
    onlyDependOnLibsWithTags: [
      'context:shared',
      'context:notifications',
      'context:bookings',
      'context:matching',
      'context:people',
      'context:contacts',
    ],
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/tmp/**', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.recommended.map((config) => ({ files: ['**/*.ts'], ...config })),
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { tsconfigRootDir: root } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: [...layers, ...contexts] },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'String unions rather than enums.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          // The named import carries the whole library into the web (95 KB gzip against 24 KB).
          selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
          message: "Write: import * as z from 'zod'.",
        },
      ],
      eqeqeq: ['error', 'smart'],
    },
  },
  {
    // The architecture tests hold the composition root against the contract and the schema.
    files: ['tests/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: ['@greenroom/api'],
          depConstraints: [...layers, ...contexts],
        },
      ],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/testing/**', 'libs/*/*/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@greenroom/testing', '@greenroom/*/*/testing'], message: 'For specs only.' }] },
      ],
    },
  },
  {
    // Nest reads constructor parameter types at run time, which an inline type import would erase.
    files: ['**/*.ts'],
    ignores: ['libs/*/domain/**', 'libs/kernel/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/*/domain/src/**/*.ts', 'libs/kernel/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '@greenroom/testing',
                'fast-check',
                'node:*',
                'fs',
                'path',
                'crypto',
                '@nestjs/*',
                'typeorm',
                'rxjs',
                'zod',
              ],
              message: 'The domain imports nothing of the outside.',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take a Clock.' },
        { object: 'Math', property: 'random', message: 'Take a seeded order.' },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'fetch'],
    },
  },
  {
    files: IN_BROWSERS.map((place) => `${place}/*.ts`),
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'gr', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'gr', style: 'kebab-case' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
      // A class is called what it is: Button, not ButtonComponent.
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
    },
  },
  {
    files: IN_BROWSERS.map((place) => `${place}/*.html`),
    ignores: ['**/index.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/prefer-control-flow': 'error',
      // Angular sets a bound style by the object model, which the page's policy allows; an attribute it does not.
      '@angular-eslint/template/no-inline-styles': ['error', { allowBindToStyle: true }],
      // A row is a link and draws its own content.
      '@angular-eslint/template/elements-content': ['error', { allowList: ['headline', 'person', 'mail'] }],
      '@angular-eslint/template/prefer-self-closing-tags': 'error',
    },
  },
  prettier,
);

const tseslint = require('typescript-eslint')
const reactHooks = require('eslint-plugin-react-hooks')

/** A wall: files of one room may not import from another, and the message says where the code should go. */
const wall = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
})

const noServer = {
  group: ['@/server/**', '**/server/**'],
  message: 'The phone cannot hold server code. Ask through client/call.ts.',
}
const contractTypes = {
  group: ['@/contract', '@/contract/**'],
  allowTypeImports: true,
  message: 'Import types only: schemas stay on the server.',
}
const noPages = {
  group: ['@/pages/**', '@/community/**', '@/party-day/**', '@/desk/**'],
  message: 'Nobody imports a screen. Move what is shared to components, client or domain.',
}
const noTaro = {
  group: ['@tarojs/taro'],
  message:
    'Only client/platform.ts, media.ts, speech.ts and the hooks of pages (client/frame.ts, shown.ts, aloud.ts) name Taro. Add a small function there.',
}
const noDayjs = {
  group: ['dayjs', 'dayjs/**'],
  message: 'Time is told in domain/time.ts. Add the words or the sum you need there.',
}
const noStores = {
  group: ['@/client/**', '@/domain/**', '@/contract/**'],
  message: 'A component has no nouns of ours and makes no calls: give it what it shows as props.',
}
const noPhone = {
  group: ['@/client/**', '@/components/**'],
  message: 'The server has no screen. A rule both sides need belongs in domain.',
}
const nothingElse = {
  group: ['@/client/**', '@/components/**', '@/contract/**', '@/server/**', 'node:*'],
  message: 'Rules are pure: pass what they need as arguments.',
}

const walls = [
  wall(['src/{pages,community,party-day,desk}/**'], noServer, contractTypes, noDayjs, noPages),
  wall(['src/components/**'], noServer, noStores, noTaro, noDayjs, noPages),
  wall(['src/client/**'], noServer, contractTypes, noTaro, noDayjs, noPages),
  wall(
    ['src/client/{platform,media,speech,frame,shown,aloud}.ts'],
    noServer,
    contractTypes,
    noDayjs,
    noPages,
  ),
  wall(['src/contract/**'], noServer, noPhone, noDayjs, noPages),
  wall(['src/domain/**'], nothingElse, noDayjs, noTaro, noPages),
  wall(['src/domain/time.ts'], nothingElse, noTaro, noPages),
  wall(['src/server/**'], noPhone, noTaro, noDayjs, noPages),
]

/** What only one file may do. */
const ENVIRONMENT = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only server/config.ts and the two doors (main.ts, cloud.ts) read the environment.',
}
const STATEMENT = {
  selector:
    "CallExpression[callee.property.name='query'] :matches(Literal, TemplateElement)[value=/^\\s*(select|insert|update|delete)\\s/i]",
  message: 'SQL is written in server/sql, one function a statement.',
}
const WORDS = {
  selector:
    ':matches(Literal, JSXText)[value=/\\p{Script=Han}/u], TemplateElement[value.raw=/\\p{Script=Han}/u]',
  message: 'Words on the phone stand in src/strings.ts, under the page that says them.',
}

module.exports = tseslint.config(
  { ignores: ['dist', 'node_modules', 'data', '.swc'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A function that keeps a promise's shape without waiting is not a mistake.
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['src/**/*.tsx'], extends: [reactHooks.configs.flat['recommended-latest']] },
  ...walls,
  {
    files: ['src/server/**'],
    ignores: ['src/server/{config,main,cloud,jobs/command}.ts', 'src/server/{sql,db}/**'],
    rules: { 'no-restricted-syntax': ['error', ENVIRONMENT, STATEMENT] },
  },
  {
    files: [
      'src/{pages,community,party-day,desk,components,client}/**',
      'src/{app,app.config,routes}.{ts,tsx}',
    ],
    rules: { 'no-restricted-syntax': ['error', WORDS] },
  },
  {
    files: ['tests/**'],
    rules: {
      // Mocks and answers read from outside have the shape the expectation gives them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)

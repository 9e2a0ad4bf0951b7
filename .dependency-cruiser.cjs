// Who may import whom. tests/boundaries.test.ts feeds each rule a forbidden import, and checks that the folders exist.

/** From the bottom up; a feature may call those of the lines above its own, through their index.ts. */
const featureOrder = [
  ['audit', 'files'],
  ['tenants'],
  ['identity'],
  ['organisations', 'sms'],
  ['catalogue'],
  ['availability', 'pricing', 'ledger', 'deposits', 'locks'],
  ['dunning'],
  ['bookings', 'counterparts'],
  ['seasons'],
  ['agreements'],
  ['access', 'archives', 'online-payments', 'revenue-orders', 'safekeeping', 'signature-requests'],
  ['bank-statements'],
  ['open-data', 'planning', 'reporting', 'search', 'calendar-feeds'],
  ['waiting-list', 'works', 'readiness', 'keys', 'condition-reports', 'evening-pack', 'problems'],
  ['notifications'],
]

const features = '^apps/api/src/features/'
const tests = '[.](test|spec)[.]ts$'
const tables = '[.]tables[.]ts$'
const readers = ['open-data', 'planning', 'reporting', 'search', 'calendar-feeds']
const known = featureOrder.flat().join('|')

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const upward = featureOrder
  .slice(0, -1)
  .map((line, level) =>
    error(
      `feature-order-${level + 1}`,
      'A feature calls lower ones; news travels upward as an event (reactions.ts).',
      { path: `${features}(${line.join('|')})/`, pathNot: tests },
      { path: `${features}(${featureOrder.slice(level).flat().join('|')})/`, pathNot: `${features}$1/` },
    ),
  )

module.exports = {
  forbidden: [
    error(
      'no-cycle',
      'A cycle has no bottom to read from. Types may refer to each other.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error(
      'no-missing-file',
      'A rule about an import that leads nowhere protects nothing.',
      {},
      {
        couldNotResolve: true,
        pathNot: '^virtual:|[?]',
      },
    ),
    error(
      'rules-are-pure',
      'A rule is decided by values alone: no database, no network, no clock, no package.',
      { path: `${features}([^/]+)/rules/`, pathNot: tests },
      {
        pathNot: [
          `${features}$1/rules/`,
          '^packages/contract/src/',
          '^apps/api/src/platform/(errors|money|time|actor|french-wording)[.]ts$',
        ],
      },
    ),
    error(
      'feature-public-face',
      'Another feature is called through its index.ts.',
      { path: `${features}([^/]+)/`, pathNot: [tests, tables, `${features}(${readers.join('|')})/`] },
      { path: features, pathNot: [`${features}$1/`, `${features}[^/]+/index[.]ts$`] },
    ),
    error(
      'tables-refer-to-tables',
      'A foreign key names the table it points to, and nothing else of that feature.',
      { path: `${features}([^/]+)/.*${tables}` },
      { path: features, pathNot: [`${features}$1/`, tables] },
    ),
    error(
      'reader-public-face',
      'Reports, feeds, search and planning only read: they also select from the tables of others.',
      { path: `${features}(${readers.join('|')})/`, pathNot: tests },
      { path: features, pathNot: [`${features}$1/`, `${features}[^/]+/index[.]ts$`, tables] },
    ),
    ...upward,
    error(
      'feature-in-order',
      'A new feature takes its place in featureOrder first.',
      { path: `${features}(?!(${known})/)[^/]+/` },
      {},
    ),
    error(
      'feature-knows-no-composition',
      'A feature receives its dependencies; it does not reach for them.',
      { path: features, pathNot: tests },
      { path: '^apps/api/src/(adapters/|[^/]+[.]ts$)', pathNot: '^apps/api/src/(events|deps)[.]ts$' },
    ),
    error(
      'platform-knows-no-feature',
      'The platform has no business word inside.',
      { path: '^apps/api/src/platform/', pathNot: tests },
      { path: '^apps/api/src/(features|adapters)/' },
    ),
    error(
      'platform-knows-no-composition',
      'Only the types of events and dependencies.',
      { path: '^apps/api/src/platform/', pathNot: tests },
      { path: '^apps/api/src/(?!events[.]ts|deps[.]ts)[^/]+[.]ts$' },
    ),
    error(
      'adapter-sees-port-types-only',
      'An adapter satisfies a type of the feature that owns the port, and runs none of its code.',
      { path: '^apps/api/src/adapters/', pathNot: tests },
      { path: features, dependencyTypesNot: ['type-only'] },
    ),
    error(
      'adapter-knows-no-composition',
      'An adapter is handed to the composition, it does not import it.',
      { path: '^apps/api/src/adapters/', pathNot: tests },
      { path: '^apps/api/src/(?!events[.]ts|deps[.]ts)[^/]+[.]ts$' },
    ),
    error(
      'api-stands-alone',
      'The API imports itself, the contract and packages.',
      { path: '^apps/api/src/', pathNot: tests },
      {
        path: '^(apps/web|tests|scripts)/',
      },
    ),
    error(
      'web-sees-the-contract-only',
      'The front talks to the API over HTTP.',
      { path: '^apps/web/src/' },
      {
        pathNot: ['^apps/web/', '^packages/contract/src/', 'node_modules/'],
      },
    ),
    error(
      'web-feature-stands-alone',
      'A screen is made of ui, api, locales and its own feature.',
      { path: '^apps/web/src/features/([^/]+)/', pathNot: tests },
      { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    ),
    error(
      'web-ui-has-no-business',
      'A design piece calls nothing and knows no screen.',
      { path: '^apps/web/src/ui/', pathNot: tests },
      {
        path: '^apps/web/src/(features|api)/',
      },
    ),
    error(
      'contract-needs-zod-only',
      'The contract runs in Node and in browsers.',
      { path: '^packages/contract/src/', pathNot: tests },
      {
        pathNot: ['^packages/contract/src/', '(^|/)node_modules/zod/'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.vue', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}

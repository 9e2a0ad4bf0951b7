import { mkdirSync, mkdtempSync, readdirSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult, type ICruiseOptions } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Configuration {
  forbidden: NonNullable<NonNullable<ICruiseOptions['ruleSet']>['forbidden']>
  options: ICruiseOptions & { enhancedResolveOptions: object }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as Configuration
const features = 'apps/api/src/features'

/** [file, what it imports, rules that must refuse it] */
const forbidden: [string, string, string][] = [
  [`${features}/bookings/rules/workflow.ts`, `${features}/bookings/bookings.store.ts`, 'rules-are-pure'],
  [`${features}/bookings/rules/workflow.ts`, `${features}/pricing/rules/quote.ts`, 'rules-are-pure'],
  [`${features}/bookings/rules/workflow.ts`, 'apps/api/src/platform/database.ts', 'rules-are-pure'],
  [`${features}/bookings/rules/workflow.ts`, 'node:fs', 'rules-are-pure'],
  [`${features}/bookings/submit-booking.ts`, `${features}/pricing/quote-booking.ts`, 'feature-public-face'],
  [`${features}/bookings/bookings.tables.ts`, `${features}/pricing/index.ts`, 'tables-refer-to-tables'],
  [`${features}/reporting/revenue-report.ts`, `${features}/ledger/post-charge.ts`, 'reader-public-face'],
  [`${features}/audit/record.ts`, `${features}/tenants/index.ts`, 'feature-order-1'],
  [`${features}/tenants/open-tenant.ts`, `${features}/identity/index.ts`, 'feature-order-2'],
  [`${features}/identity/sign-in.ts`, `${features}/organisations/index.ts`, 'feature-order-3'],
  [`${features}/organisations/add-member.ts`, `${features}/bookings/index.ts`, 'feature-order-4'],
  [`${features}/catalogue/add-room.ts`, `${features}/availability/index.ts`, 'feature-order-5'],
  [`${features}/pricing/quote-booking.ts`, `${features}/ledger/index.ts`, 'feature-order-6'],
  [`${features}/deposits/receive-deposit.ts`, `${features}/ledger/index.ts`, 'feature-order-6'],
  [`${features}/locks/obtain-code.ts`, `${features}/bookings/index.ts`, 'feature-order-6'],
  [`${features}/dunning/take-due-steps.ts`, `${features}/bookings/index.ts`, 'feature-order-7'],
  [`${features}/counterparts/accept-delivery.ts`, `${features}/bookings/index.ts`, 'feature-order-8'],
  [`${features}/bookings/submit-booking.ts`, `${features}/agreements/index.ts`, 'feature-order-8'],
  [`${features}/seasons/open-season.ts`, `${features}/access/index.ts`, 'feature-order-9'],
  [`${features}/agreements/draft-agreement.ts`, `${features}/access/index.ts`, 'feature-order-10'],
  [`${features}/access/issue-access.ts`, `${features}/notifications/index.ts`, 'feature-order-11'],
  [`${features}/signature-requests/ask-signature.ts`, `${features}/notifications/index.ts`, 'feature-order-11'],
  [`${features}/agreements/draft-agreement.ts`, `${features}/archives/index.ts`, 'feature-order-10'],
  [`${features}/revenue-orders/index.ts`, `${features}/notifications/index.ts`, 'feature-order-11'],
  [`${features}/archives/erase-records.ts`, `${features}/notifications/index.ts`, 'feature-order-11'],
  [`${features}/agreements/sign-agreement.ts`, `${features}/online-payments/index.ts`, 'feature-order-10'],
  [`${features}/agreements/sign-agreement.ts`, `${features}/signature-requests/index.ts`, 'feature-order-10'],
  [`${features}/search/search-rooms.ts`, `${features}/waiting-list/index.ts`, 'feature-order-13'],
  [`${features}/bank-statements/post-shares.ts`, `${features}/notifications/index.ts`, 'feature-order-12'],
  [`${features}/keys/hand-key.ts`, `${features}/notifications/index.ts`, 'feature-order-14'],
  [`${features}/condition-reports/seal-report.ts`, `${features}/notifications/index.ts`, 'feature-order-14'],
  [`${features}/problems/treat-problem.ts`, `${features}/notifications/index.ts`, 'feature-order-14'],
  [`${features}/evening-pack/make-evening-pack.ts`, `${features}/notifications/index.ts`, 'feature-order-14'],
  [`${features}/waiting-list/tell-waiting.ts`, `${features}/notifications/index.ts`, 'feature-order-14'],
  [`${features}/access/issue-access.ts`, `${features}/readiness/index.ts`, 'feature-order-11'],
  [`${features}/readiness/check-readiness.ts`, `${features}/notifications/index.ts`, 'feature-order-14'],
  [`${features}/unheard-of/index.ts`, 'apps/api/src/platform/money.ts', 'feature-in-order'],
  [`${features}/bookings/submit-booking.ts`, 'apps/api/src/app.ts', 'feature-knows-no-composition'],
  [`${features}/notifications/send-message.ts`, 'apps/api/src/adapters/smtp-mailer.ts', 'feature-knows-no-composition'],
  ['apps/api/src/platform/outbox.ts', `${features}/bookings/index.ts`, 'platform-knows-no-feature'],
  ['apps/api/src/platform/outbox.ts', 'apps/api/src/reactions.ts', 'platform-knows-no-composition'],
  ['apps/api/src/adapters/smtp-mailer.ts', `${features}/notifications/mailer.ts`, 'adapter-sees-port-types-only'],
  ['apps/api/src/adapters/smtp-mailer.ts', 'apps/api/src/app.ts', 'adapter-knows-no-composition'],
  ['apps/api/src/app.ts', 'apps/web/src/router.ts', 'api-stands-alone'],
  ['apps/web/src/router.ts', 'apps/api/src/app.ts', 'web-sees-the-contract-only'],
  [
    'apps/web/src/features/bookings/use-booking.ts',
    'apps/web/src/features/rooms/use-room.ts',
    'web-feature-stands-alone',
  ],
  ['apps/web/src/ui/button.ts', 'apps/web/src/api/client.ts', 'web-ui-has-no-business'],
  ['packages/contract/src/bookings.ts', 'node:crypto', 'contract-needs-zod-only'],
  ['packages/contract/src/pricing.ts', 'apps/api/src/platform/money.ts', 'contract-needs-zod-only'],
  ['apps/api/src/platform/time.ts', './gone.ts', 'no-missing-file'],
  ['apps/api/src/platform/circle-a.ts', 'apps/api/src/platform/circle-b.ts', 'no-cycle'],
]

const allowed: [string, string][] = [
  [`${features}/access/plan-access.ts`, `${features}/bookings/index.ts`],
  [`${features}/access/rules/window.ts`, 'apps/api/src/platform/time.ts'],
  [`${features}/access/access.tables.ts`, `${features}/bookings/bookings.tables.ts`],
  ['apps/api/src/reactions.ts', `${features}/access/plan-access.ts`],
  ['apps/web/src/features/rooms/use-room.ts', 'packages/contract/src/bookings.ts'],
]

let folder: string
let violations: Set<string>

describe('the boundaries between folders', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
    plant([...forbidden, ...allowed, ['apps/api/src/platform/circle-b.ts', 'apps/api/src/platform/circle-a.ts']])
    violations = await violationsIn(folder)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(forbidden)('%s may not import %s (%s)', (from, to, rule) => {
    const target = to.startsWith('node:') ? to.slice('node:'.length) : to
    expect([...violations]).toContainEqual(`${rule}: ${from} → ${target}`)
  })

  it.each(allowed)('%s may import %s', (from, to) => {
    expect([...violations].filter((violation) => violation.endsWith(`${from} → ${to}`))).toEqual([])
  })

  it('has an example for every rule', () => {
    const rules = configuration.forbidden.map(({ name }) => name)
    expect(new Set(forbidden.map(([, , rule]) => rule))).toEqual(new Set(rules))
  })

  it.each([
    `${features}/bookings/rules`,
    `${features}/availability/index.ts`,
    'apps/api/src/adapters',
    'apps/api/src/app.ts',
    'apps/api/src/deps.ts',
    'apps/api/src/events.ts',
    'apps/api/src/platform/errors.ts',
    'apps/api/src/platform/money.ts',
    'apps/api/src/platform/time.ts',
    'apps/api/src/platform/actor.ts',
    'apps/web/src/api',
    'apps/web/src/features',
    'apps/web/src/locales',
    'apps/web/src/ui',
    'packages/contract/src',
  ])('still has %s, which rules name', (path) => {
    expect(existsSync(join(root, path))).toBe(true)
  })

  it('knows every feature by name', () => {
    const inOrder = configuration.forbidden.find(({ name }) => name === 'feature-in-order')
    const unknown = new RegExp(String(inOrder?.from.path))
    const names = readdirSync(join(root, features)).filter((name) => !name.includes('.'))
    expect(names.filter((name) => unknown.test(`${features}/${name}/index.ts`))).toEqual([])
  })
})

/** Writes each file once, with all its imports; files that are only imported are empty modules. */
function plant(imports: (readonly [string, string, ...string[]])[]): void {
  const files = new Map<string, string[]>()
  for (const [from, to] of imports) {
    files.set(from, [...(files.get(from) ?? []), to])
    if (to.includes('/') && !to.startsWith('.')) files.set(to, files.get(to) ?? [])
  }
  for (const [file, targets] of files) {
    const up = '../'.repeat(file.split('/').length - 1)
    const lines = targets.map((target) => (/^(node:|\.)/.test(target) ? target : `${up}${target}`))
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(
      join(folder, file),
      [
        ...lines.map((line, index) => `import * as m${index} from '${line}'; export { m${index} }`),
        'export const own = 1',
      ].join('\n'),
    )
  }
}

async function violationsIn(baseDir: string): Promise<Set<string>> {
  const { enhancedResolveOptions, tsConfig: _, ...options } = configuration.options
  const settings = { ...options, baseDir, validate: true, ruleSet: { forbidden: configuration.forbidden } }
  const { output } = await cruise(['apps', 'packages'], settings, enhancedResolveOptions)
  const { summary } = output as ICruiseResult
  return new Set(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`))
}

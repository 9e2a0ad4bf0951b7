import { eq } from 'drizzle-orm'
import type { SmsAccountInput, SmsSettingsDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { getTenant } from '../tenants/index.ts'
import { isSimulatedOperator } from './refuse-simulated-sms.ts'
import { frenchMobile } from './rules/mobile-number.ts'
import { sendSms } from './send-sms.ts'
import { partsSince, startOfMonth } from './sent.store.ts'
import { findAccount, keepAccount } from './sms-account.ts'
import { smsAccountTable } from './sms.tables.ts'

/** What the form proposes before anything is set. Source: docs/rules/sms.md. */
const firstSettings = { sender: '', monthlyParts: 300, quietHours: { fromMinutes: 21 * 60, untilMinutes: 8 * 60 } }

/** How the tenant sends SMS, without its secrets, and what the month has cost. @throws tenants.not-found to strangers */
export function readSms(deps: Deps, actor: Actor, tenantId: string): Promise<SmsSettingsDto> {
  return inReadOnly(deps, actor, (tx) => {
    assertStaff(actor, tenantId)
    return present(tx, actor, tenantId)
  })
}

/**
 * Those who run the tenant say which operator sends its SMS, under which name, how many parts a month and when it is quiet.
 * @throws tenants.not-found, sms.not-allowed, sms.settings-changed somebody else wrote meanwhile, sms.secret-missing,
 * sms.simulator-refused in production
 */
export function saveSmsAccount(
  deps: Deps,
  actor: Actor,
  { tenantId, account, sender, monthlyParts, quietHours, version }: SmsAccountInput & { tenantId: string },
): Promise<SmsSettingsDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertEditor(actor, tenantId)
    if (deps.config.NODE_ENV === 'production' && isSimulatedOperator(account.baseUrl)) fail('sms.simulator-refused')
    const known = await findAccount(tx, tenantId, 'for-update')
    if ((known?.version ?? 0) !== version) fail('sms.settings-changed')
    const row = {
      ...(keepAccount(deps, tenantId, account, known) ?? fail('sms.secret-missing')),
      ...{ tenantId, sender, monthlyParts, version: version + 1, testedAt: null, testError: null },
      ...{ quietFromMinutes: quietHours.fromMinutes, quietUntilMinutes: quietHours.untilMinutes },
      // More parts than before may be used up again: it is told again.
      budgetToldAt: known && known.monthlyParts >= monthlyParts ? known.budgetToldAt : null,
      updatedAt: await clockNow(tx),
    }
    const written = await tx
      .insert(smsAccountTable)
      .values(row)
      .onConflictDoUpdate({
        target: smsAccountTable.tenantId,
        set: row,
        setWhere: eq(smsAccountTable.version, version),
      })
      .returning({ version: smsAccountTable.version })
    if (written.length === 0) fail('sms.settings-changed')
    const details = { kind: row.kind, baseUrl: account.baseUrl, sender, monthlyParts, ...quietHours }
    await note(tx, actor, tenantId, 'save', details)
    return present(tx, actor, tenantId)
  })
}

/** No SMS leaves any more; the sealed secrets are gone, messages go by mail. @throws as `saveSmsAccount` */
export function removeSmsAccount(
  deps: Deps,
  actor: Actor,
  { tenantId, version }: { tenantId: string; version: number },
): Promise<SmsSettingsDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertEditor(actor, tenantId)
    const known = await findAccount(tx, tenantId, 'for-update')
    if (known?.version !== version) fail('sms.settings-changed')
    await tx.delete(smsAccountTable).where(eq(smsAccountTable.tenantId, tenantId))
    await note(tx, actor, tenantId, 'remove', { kind: known.kind })
    return present(tx, actor, tenantId)
  })
}

/**
 * « Envoyer un SMS d’essai »: one real SMS to the number typed, within the parts of the month; what the operator says is kept and shown.
 * @throws tenants.not-found, sms.not-allowed, sms.no-account, sms.not-a-mobile, sms.settings-changed
 */
export async function testSms(
  deps: Deps,
  actor: Actor,
  { tenantId, number }: { tenantId: string; number: string },
): Promise<SmsSettingsDto> {
  const { version, name } = await inReadOnly(deps, actor, async (tx) => {
    assertEditor(actor, tenantId)
    const account = (await findAccount(tx, tenantId, 'none')) ?? fail('sms.no-account')
    return { version: account.version, name: (await getTenant(tx, tenantId)).name }
  })
  const to = frenchMobile(number) ?? fail('sms.not-a-mobile')
  const text = `Essai des SMS de ${name} avec Salles ouvertes. Rien à faire.`
  const testError = await sendSms(deps, { tenantId, messageId: newId(), to, text }).then(() => null, codeOf)
  return inTransaction(deps, actor, async (tx) => {
    const current = await findAccount(tx, tenantId, 'for-update')
    if (current?.version !== version) fail('sms.settings-changed')
    const tested = { testedAt: await clockNow(tx), testError }
    await tx.update(smsAccountTable).set(tested).where(eq(smsAccountTable.tenantId, tenantId))
    await note(tx, actor, tenantId, 'test', { kind: current.kind, error: testError })
    return present(tx, actor, tenantId)
  })
}

async function present(tx: Tx, actor: Actor, tenantId: string): Promise<SmsSettingsDto> {
  const row = await findAccount(tx, tenantId, 'none')
  return {
    version: row?.version ?? 0,
    account: row?.settings ?? null,
    isSimulated: row !== null && isSimulatedOperator(row.settings.baseUrl),
    sender: row?.sender ?? firstSettings.sender,
    monthlyParts: row?.monthlyParts ?? firstSettings.monthlyParts,
    quietHours: row
      ? { fromMinutes: row.quietFromMinutes, untilMinutes: row.quietUntilMinutes }
      : firstSettings.quietHours,
    usedParts: await partsSince(tx, tenantId, await startOfMonth(tx, tenantId)),
    lastTest: row?.testedAt ? { at: row.testedAt.toISOString(), error: row.testError } : null,
    allowedActions: mayEdit(actor, tenantId) ? ['edit'] : [],
  }
}

const mayEdit = (actor: Actor, tenantId: string): boolean =>
  holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })

function assertStaff(actor: Actor, tenantId: string): void {
  if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
}

function assertEditor(actor: Actor, tenantId: string): void {
  assertStaff(actor, tenantId)
  if (!mayEdit(actor, tenantId)) fail('sms.not-allowed')
}

function codeOf(error: unknown): string {
  if (error instanceof Failure) return error.code
  throw error
}

const note = (tx: Tx, actor: Actor, tenantId: string, verb: string, details: Record<string, unknown>): Promise<void> =>
  record(tx, actor, { action: `sms-account.${verb}`, subjectId: tenantId, tenantId, details })

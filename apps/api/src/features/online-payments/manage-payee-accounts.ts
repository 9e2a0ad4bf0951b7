import type { PayeeAccountDto, PayeeAccountInput, PayeeAccountListDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail, Failure } from '../../platform/errors.ts'
import { isSimulatorAddress } from '../../platform/simulator-address.ts'
import { record } from '../audit/index.ts'
import { noteTest, type Payee, savePayeeAccount, selectPayees } from './payee-accounts.store.ts'
import { contractOf, presentPayee } from './present-payee.ts'
import { readIban } from './rules/iban.ts'
import { isModeRefused, mayBePaidOnline } from './rules/payment-request.ts'
import { keepsPayeeAccounts } from './rules/who-keeps-payments.ts'

type OfPayee = { tenantId: string; payeeEntityId: string }

/** Where each payee of a tenant is paid, for its staff. @throws tenants.not-found to strangers */
export function listPayeeAccounts(deps: Deps, actor: Actor, tenantId: string): Promise<PayeeAccountListDto> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    const payees = await selectPayees(tx, tenantId)
    return {
      items: payees.map((payee) => presentPayee(actor, payee)),
      isSimulated: isSimulatorAddress(deps.config.PAYFIP_URL),
    }
  })
}

/**
 * The officer, or the town clerk, says where a payee is paid. Never online for an EPLE: the database refuses it too.
 * @throws tenants.not-found, online-payments.not-allowed, online-payments.payee-not-found,
 * online-payments.payee-not-served, online-payments.test-mode-refused in production, online-payments.iban-invalid,
 * online-payments.settings-changed somebody else wrote meanwhile
 */
export function savePayeeAccountOf(
  deps: Deps,
  actor: Actor,
  { tenantId, payeeEntityId, iban, contract, version }: PayeeAccountInput & OfPayee,
): Promise<PayeeAccountDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { entity } = await getPayee(tx, actor, { tenantId, payeeEntityId })
    if (contract && !mayBePaidOnline(entity.kind)) fail('online-payments.payee-not-served')
    if (contract && isModeRefused(contract.mode, deps.config.NODE_ENV === 'production')) {
      fail('online-payments.test-mode-refused')
    }
    const isWritten = await savePayeeAccount(tx, {
      ...{ tenantId, payeeEntityId, payeeKind: entity.kind, version: version + 1 },
      iban: iban === null ? null : (readIban(iban) ?? fail('online-payments.iban-invalid')),
      clientNumber: contract?.clientNumber ?? null,
      contractKind: contract?.kind ?? null,
      mode: contract?.mode ?? null,
      testedAt: null,
      testError: null,
      updatedAt: await clockNow(tx),
    })
    if (!isWritten) fail('online-payments.settings-changed')
    const details = { hasIban: iban !== null, contract }
    await record(tx, actor, { action: 'payee-account.save', subjectId: payeeEntityId, tenantId, details })
    return presentPayee(actor, await getPayee(tx, actor, { tenantId, payeeEntityId }))
  })
}

/**
 * « Tester la connexion »: whether the service knows the payee; nothing is paid.
 * @throws tenants.not-found, online-payments.not-allowed, online-payments.payee-not-found, online-payments.no-contract,
 * online-payments.settings-changed
 */
export async function testPayeeAccount(deps: Deps, actor: Actor, of: OfPayee): Promise<PayeeAccountDto> {
  const account = await inReadOnly(deps, actor, async (tx) => (await getPayee(tx, actor, of)).account)
  const contract = contractOf(account) ?? fail('online-payments.no-contract')
  const testError = await deps.payments.test(contract.clientNumber).then(
    () => null,
    (error: unknown) => codeOf(error),
  )
  return inTransaction(deps, actor, async (tx) => {
    const test = { testedAt: await clockNow(tx), testError }
    if (!account || !(await noteTest(tx, account, test))) fail('online-payments.settings-changed')
    const details = { error: testError }
    await record(tx, actor, {
      ...{ action: 'payee-account.test', subjectId: of.payeeEntityId, tenantId: of.tenantId, details },
    })
    return presentPayee(actor, await getPayee(tx, actor, of))
  })
}

function codeOf(error: unknown): string {
  if (error instanceof Failure) return error.code
  throw error
}

async function getPayee(tx: Tx, actor: Actor, { tenantId, payeeEntityId }: OfPayee): Promise<Payee> {
  if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
  if (!keepsPayeeAccounts(actor, tenantId)) fail('online-payments.not-allowed')
  const [payee] = await selectPayees(tx, tenantId, payeeEntityId)
  return payee ?? fail('online-payments.payee-not-found')
}

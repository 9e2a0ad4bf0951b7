import { onlineContract, type PayeeAccountDto } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Payee, PayeeAccountRow } from './payee-accounts.store.ts'
import { maskedIban } from './rules/iban.ts'
import { mayBePaidOnline } from './rules/payment-request.ts'
import { keepsPayeeAccounts } from './rules/who-keeps-payments.ts'

/** The contract of a payee with the service; null without one. */
export const contractOf = (row: PayeeAccountRow | null): PayeeAccountDto['contract'] =>
  row?.clientNumber
    ? onlineContract.parse({ clientNumber: row.clientNumber, kind: row.contractKind, mode: row.mode })
    : null

/** Where a payee is paid, to the staff of its tenant. */
export function presentPayee(actor: Actor, { entity, account }: Payee): PayeeAccountDto {
  const isKeeper = keepsPayeeAccounts(actor, entity.tenantId)
  const iban = account?.iban ?? null
  return {
    payeeEntityId: entity.id,
    payeeName: entity.name,
    payeeKind: entity.kind,
    iban: iban && !isKeeper ? maskedIban(iban) : iban,
    contract: contractOf(account),
    mayBePaidOnline: mayBePaidOnline(entity.kind),
    version: account?.version ?? 0,
    lastTest: account?.testedAt ? { at: account.testedAt.toISOString(), error: account.testError } : null,
    allowedActions: isKeeper ? ['edit'] : [],
  }
}

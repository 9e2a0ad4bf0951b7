import type { DepositDto, RetainDepositForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, onConstraint } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { inspectUpload } from '../files/index.ts'
import { appendMovement } from './deposits.store.ts'
import { assertHappened, getDepositToKeep } from './get-deposit-to-keep.ts'
import { keepProof, type UploadedProof } from './keep-proof.ts'
import { presentOne } from './present-deposit.ts'
import { nextMovement } from './rules/deposit-standing.ts'

export type RetainDeposit = { depositId: string; form: RetainDepositForm; file: UploadedProof }

/**
 * Keeps a part of what is held, or all of it, for a reason that the organisation is told and with a first photo or
 * document; others may follow. `conditionReportId` is a sealed report of the booking. The file is inspected before the
 * transaction. Source: docs/rules/deposits.md §3.
 * @throws deposits.not-found, deposits.not-allowed, deposits.wrong-status, deposits.amount-invalid,
 * deposits.date-in-future, deposits.unknown-report, and those of `inspectUpload`
 */
export async function retainDeposit(deps: Deps, actor: Actor, input: RetainDeposit): Promise<DepositDto> {
  const { depositId, form, file } = input
  const { fileName } = file
  const proof = await inspectUpload(file.bytes, file.mediaType)
  return inTransaction(deps, actor, async (tx) => {
    const { deposit, movements, keeper } = await getDepositToKeep(tx, actor, depositId)
    const movement = nextMovement('retain', deposit, movements, form.amountCents)
    await assertHappened(tx, deposit.tenantId, form.retainedOn)
    const { retainedOn: onDate, reason, conditionReportId = null } = form
    const kept = { ...movement, onDate, means: null, reference: '', reason, conditionReportId }
    const movementId = await onConstraint(appendMovement(tx, deposit, movements, kept, keeper.accountId), {
      retention_report: 'deposits.unknown-report',
      retention_report_is_of_the_booking: 'deposits.unknown-report',
    })
    await keepProof(deps, tx, deposit, movementId, { ...proof, fileName })
    const { id: subjectId, tenantId, organisationId, bookingId } = deposit
    await record(tx, actor, {
      ...{ action: 'deposit.retain', subjectId, tenantId, organisationId, note: form.reason },
      details: { cents: movement.amountCents },
    })
    await publish(tx, { type: 'deposit.retained', tenantId, depositId, bookingId })
    return presentOne(tx, actor, depositId)
  })
}

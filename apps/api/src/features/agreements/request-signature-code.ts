import type { z } from 'zod'
import type { signatureCodeSent } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { isMemberOf, type Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { addMinutes, formatIso } from '../../platform/time.ts'
import * as audit from '../audit/index.ts'
import { countOneTimeCodes, getAccount, oneTimeCodeMinutes } from '../identity/index.ts'
import { assertSignable } from './add-signature.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import { maskedEmail } from './rules/masked-email.ts'

const codesPerHour = 5

/**
 * A member of the organisation asks for the code with which to sign; it leaves for their own verified address.
 * @throws agreements.not-found, agreements.not-allowed, agreements.already-signed, agreements.wrong-status,
 * request.too-many
 */
export function requestSignatureCode(
  deps: Deps,
  actor: Actor,
  agreementId: string,
): Promise<z.infer<typeof signatureCodeSent>> {
  return inTransaction(deps, actor, async (tx) => {
    const agreement = await getAgreementFor(tx, actor, agreementId, 'for-update')
    const { row, now } = agreement
    if (actor.kind !== 'account' || !isMemberOf(actor, row.organisationId)) fail('agreements.not-allowed')
    const { accountId } = actor
    const account = await getAccount(tx, accountId)
    if (!account.emailVerifiedAt) fail('agreements.not-allowed', { reason: 'email-not-verified' })
    assertSignable(agreement, 'organiser', row.toSignSha256 ?? '')
    const recent = await countOneTimeCodes(
      tx,
      { purpose: 'signature-code', subjectId: agreementId, accountId },
      addMinutes(now, -60),
    )
    if (recent >= codesPerHour) fail('request.too-many', { retryAfterSeconds: 600 })
    const { tenantId, organisationId, bookingId } = row
    await audit.record(tx, actor, {
      action: 'agreement.request-code',
      subjectId: agreementId,
      tenantId,
      organisationId,
    })
    await publish(tx, { type: 'agreement.code-requested', tenantId, agreementId, bookingId, accountId })
    return {
      sentTo: maskedEmail(account.email),
      expiresAt: formatIso(row.facts.zone, addMinutes(now, oneTimeCodeMinutes)),
    }
  })
}

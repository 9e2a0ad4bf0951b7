import PostalMime from 'postal-mime'
import type { Deps } from '../../src/deps.ts'
import { runDueWork } from '../../src/due-work.ts'
import {
  getBookingAgreement,
  recordSignature,
  requestSignatureCode,
  signAgreement,
} from '../../src/features/agreements/index.ts'
import type { AccountActor } from '../../src/platform/actor.ts'
import { given, type World } from './world.ts'

type ToSign = {
  bookingId: string
  applicant: AccountActor
  decider: AccountActor
  roomKey: string
  /** How many parties sign; null: all. */
  signatures: number | null
}

/** The organiser signs with the code received by mail, then the other parties in their order. */
export async function signAgreementOf(
  deps: Deps,
  world: World,
  { bookingId, applicant, decider, roomKey, signatures }: ToSign,
): Promise<void> {
  const { id: agreementId, toSignSha256, parties } = await getBookingAgreement(deps, applicant, bookingId)
  if (!toSignSha256) throw new Error('the agreement is not ready to be signed')
  await requestSignatureCode(deps, applicant, agreementId)
  await runDueWork(deps)
  await signAgreement(deps, applicant, { agreementId, code: await lastCode(deps), consent: true, sha256: toSignSha256 })
  const { tenantKey } = given(world.establishments, given(world.rooms, roomKey).establishmentKey)
  const owner = given(world.people, { isere: 'owner-signatory', vif: 'mayor-delegate' }[tenantKey])
  for (const { role } of parties.slice(0, signatures ?? parties.length)) {
    if (role === 'organiser') continue
    const actor = role === 'owner' ? owner : role === 'establishment' ? decider : given(world.people, 'proviseur')
    await recordSignature(deps, actor, { agreementId, party: role, sha256: toSignSha256, note: '' })
  }
}

/** Reads the code where a person would: in the mail that came last. */
async function lastCode(deps: Deps): Promise<string> {
  const [mail] = deps.demoMailbox?.list() ?? []
  if (!mail) throw new Error('no mail came')
  const { text } = await PostalMime.parse(mail.raw)
  const code = /\b[0-9]{6}\b/.exec(text ?? '')?.[0]
  if (!code) throw new Error('the last mail holds no code')
  return code
}

import type { PartyRole } from '@salles-ouvertes/contract'
import { followDueRequests, reviewRequests } from '../../apps/api/src/features/signature-requests/index.ts'
import { readProvider, saveProvider } from '../../apps/api/src/features/signature-requests/manage-provider.ts'
import { parapheurAccount, startIParapheur } from '../simulators/i-parapheur-server.ts'
import { startYousign, yousignKey, yousignWebhookKey } from '../simulators/yousign-server.ts'
import { givenAgreements, type GivenAgreement } from './given-agreements.ts'

export type GivenSignatureService = Awaited<ReturnType<typeof givenSignatureService>>

/** Agreements of a département that may sign in a simulated parapheur or at a simulated Yousign. */
export async function givenSignatureService() {
  const given = await givenAgreements()
  const [parapheur, yousign] = await Promise.all([startIParapheur(), startYousign()])
  const { deps, departement, superuser } = given

  const versionOf = async () => (await readProvider(deps, departement.officer, departement.id)).version
  const useParapheur = async (parties: PartyRole[] = ['establishment', 'owner']) =>
    saveProvider(deps, departement.officer, {
      tenantId: departement.id,
      account: { kind: 'i-parapheur', baseUrl: parapheur.url, ...parapheurAccount },
      parties,
      version: await versionOf(),
    })
  const useYousign = async (parties: PartyRole[] = ['organiser', 'establishment', 'owner']) =>
    saveProvider(deps, departement.officer, {
      tenantId: departement.id,
      account: { kind: 'yousign', baseUrl: yousign.url, apiKey: yousignKey, webhookSecret: yousignWebhookKey },
      parties,
      version: await versionOf(),
    })

  const requestsOf = async ({ id }: GivenAgreement) =>
    (
      await superuser.query<Record<string, unknown>>(
        'SELECT * FROM signature_request WHERE agreement_id = $1 ORDER BY asked_at, id',
        [id],
      )
    ).rows
  /** What the outbox would do after a signature, and the due work after it. */
  const review = ({ id, tenantId, bookingId }: GivenAgreement, type: 'agreement.to-sign' | 'agreement.party-signed') =>
    reviewRequests(deps, { type, tenantId, agreementId: id, bookingId })
  const follow = () => followDueRequests(deps)
  const wait = (minutes: number) =>
    superuser.query('UPDATE clock_offset SET offset_ms = offset_ms + $1', [minutes * 60_000])
  /** As if nothing had ever been asked: what waits in a service keeps it from being changed. */
  const endAll = () =>
    superuser.query(
      `UPDATE signature_request SET status = 'cancelled', ended_at = clock.now(), next_try_at = NULL WHERE ended_at IS NULL`,
    )
  const signatureOf = async ({ id }: GivenAgreement, party: PartyRole) =>
    (
      await superuser.query<Record<string, unknown>>('SELECT * FROM signature WHERE agreement_id = $1 AND party = $2', [
        id,
        party,
      ])
    ).rows[0]
  const eventsOf = async ({ id }: GivenAgreement, prefix: string) =>
    (
      await superuser.query<{ event_type: string }>(
        `SELECT DISTINCT event_id, event_type FROM outbox WHERE payload ->> 'agreementId' = $1 AND event_type LIKE $2`,
        [id, `${prefix}%`],
      )
    ).rows.map((row) => row.event_type)

  return {
    ...given,
    parapheur,
    yousign,
    useParapheur,
    useYousign,
    requestsOf,
    review,
    follow,
    wait,
    endAll,
    signatureOf,
    eventsOf,
    close: async () => {
      await Promise.all([parapheur.stop(), yousign.stop()])
      await given.close()
    },
  }
}

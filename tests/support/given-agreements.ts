import { randomUUID } from 'node:crypto'
import {
  draftAgreement,
  getBookingAgreement,
  recordBoardAct,
  signAgreement,
} from '../../apps/api/src/features/agreements/index.ts'
import { approveBooking } from '../../apps/api/src/features/bookings/index.ts'
import { actorOfAccount, issueOneTimeCode } from '../../apps/api/src/features/identity/index.ts'
import { systemActor, visitor, type AccountActor } from '../../apps/api/src/platform/actor.ts'
import { inReadOnly, inTransaction } from '../../apps/api/src/platform/database.ts'
import { givenBookings, type GivenRequest } from './given-bookings.ts'

export type GivenAgreements = Awaited<ReturnType<typeof givenAgreements>>
export type GivenAgreement = { id: string; bookingId: string; tenantId: string; sha256: string }

/**
 * Bookings with all that their agreements cite: the EPLE of the college, acts in force, and people who sign for the
 * college, the département (by delegation) and the commune. The organiser's address is verified.
 */
export async function givenAgreements() {
  const given = await givenBookings()
  const { deps, superuser, departement, commune, college, association } = given
  const query = (text: string, values: unknown[] = []) => superuser.query(text, values)

  const eple = randomUUID()
  await query(
    `INSERT INTO legal_entity (id, tenant_id, kind, name, siren, address, postal_code, city, code)
     VALUES ($1, $2, 'eple', 'Collège Camille Essai', '009000035', '1 rue de l’Essai', '38000', 'Grenoble', '0380001V')`,
    [eple, departement.id],
  )
  await query('UPDATE establishment SET manager_entity_id = $1, payee_entity_id = $1 WHERE id = $2', [eple, college.id])
  await query(`UPDATE legal_entity SET siren = '009000019' WHERE id = ANY ($1)`, [
    [departement.legalEntityId, commune.legalEntityId],
  ])
  await query(`UPDATE organisation SET rna = 'W389999999' WHERE id = $1`, [association.id])
  await query('UPDATE account SET email_verified_at = now() WHERE id = $1', [association.member.accountId])

  const signatory = async (
    familyName: string,
    grant: {
      tenantId: string
      legalEntityId: string
      capacity: string
      establishmentId?: string
      delegationAct?: string
    },
  ): Promise<AccountActor> => {
    const { accountId } = await given.person(familyName)
    await query(
      `INSERT INTO role_grant (id, account_id, role, tenant_id, establishment_id, legal_entity_id, capacity, delegation_act,
         valid_from, created_at) VALUES ($1, $2, 'signatory', $3, $4, $5, $6, $7, '2026-01-01', now())`,
      [
        randomUUID(),
        accountId,
        grant.tenantId,
        grant.establishmentId ?? null,
        grant.legalEntityId,
        grant.capacity,
        grant.delegationAct ?? null,
      ],
    )
    return inReadOnly(deps, visitor, (tx) => actorOfAccount(tx, accountId))
  }
  const principal = await signatory('Principale', {
    tenantId: departement.id,
    establishmentId: college.id,
    legalEntityId: eple,
    capacity: 'principale',
  })
  const delegate = await signatory('Déléguée', {
    tenantId: departement.id,
    legalEntityId: departement.legalEntityId,
    capacity: 'vice-présidente',
    delegationAct: 'arrêté d’essai n° 7',
  })
  const mayor = await signatory('Mairesse', {
    tenantId: commune.id,
    legalEntityId: commune.legalEntityId,
    capacity: 'maire',
  })

  const act = (of: typeof departement, legalEntityId: string, number: string, transmittedOn: string) =>
    recordBoardAct(deps, of.officer, {
      tenantId: of.id,
      legalEntityId,
      number,
      subject: 'Ouverture des salles hors temps scolaire',
      votedOn: '2026-06-01',
      transmittedOn,
      validUntil: null,
    })
  await act(departement, departement.legalEntityId, '2026-CP-1', '2026-06-02')
  await act(departement, eple, 'CA-12', '2026-09-01')
  await act(commune, commune.legalEntityId, 'CM-31', '2026-06-02')

  /** An agreement ready to be signed, of the college by default. */
  const toSign = async (request: GivenRequest = {}): Promise<GivenAgreement> => {
    const isHall = request.roomId === given.villageHall.id
    const tenantId = isHall ? commune.id : departement.id
    const { id: bookingId } = isHall ? await given.submitted(request) : await given.approved(request)
    if (isHall) await approveBooking(deps, given.clerk, { bookingId })
    await draftAgreement(deps, { tenantId, bookingId })
    const { id, toSignSha256 } = await getBookingAgreement(deps, association.member, bookingId)
    return { id, bookingId, tenantId, sha256: toSignSha256 ?? '' }
  }
  const code = ({ id: agreementId, tenantId }: GivenAgreement, { accountId }: AccountActor = association.member) =>
    inTransaction(deps, systemActor(tenantId, accountId), (tx) =>
      issueOneTimeCode(tx, { purpose: 'signature-code', subjectId: agreementId, accountId }),
    )
  const signedByOrganiser = async (agreement: GivenAgreement) =>
    signAgreement(deps, association.member, {
      agreementId: agreement.id,
      code: await code(agreement),
      consent: true,
      sha256: agreement.sha256,
    })
  /** Other accepted bookings of the same room and organisation, as if their slots had been free. */
  const copies = async (bookingId: string, count: number): Promise<string[]> => {
    const ids = Array.from({ length: count }, () => randomUUID())
    for (const id of ids) {
      await query(
        `INSERT INTO booking SELECT (jsonb_populate_record(b, jsonb_build_object('id', $2::uuid, 'reference', $2::text))).*
         FROM booking b WHERE id = $1`,
        [bookingId, id],
      )
      await query(
        `INSERT INTO occurrence SELECT (jsonb_populate_record(o,
           jsonb_build_object('id', gen_random_uuid(), 'booking_id', $2::uuid))).* FROM occurrence o WHERE booking_id = $1`,
        [bookingId, id],
      )
    }
    return ids
  }
  const rowOf = async (agreementId: string) => {
    const { rows } = await query('SELECT * FROM agreement WHERE id = $1', [agreementId])
    return rows[0]
  }

  return { ...given, eple, principal, delegate, mayor, signatory, act, toSign, code, signedByOrganiser, copies, rowOf }
}

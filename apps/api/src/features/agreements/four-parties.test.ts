import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachmentsOf, textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { givenSharedPlace, type GivenSharedPlace } from '../../../../../tests/support/given-shared-place.ts'
import { systemActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { draftAgreement } from './draft-agreement.ts'
import { downloadDocument } from './download-document.ts'
import { listAgreements } from './list-agreements.ts'
import { getAgreementFacts, getAgreementText, getBookingAgreement } from './read-agreement.ts'
import { sealAgreement } from './seal-agreement.ts'
import { signatoriesOf } from './signatories.ts'
import { signatureAwaited } from './signature-awaited.ts'
import { verifyAgreement } from './verify-agreement.ts'

let given: GivenSharedPlace
beforeAll(async () => {
  given = await givenSharedPlace()
})
afterAll(() => given.close())

const slotOn = (date: string) => ({ startsAt: `${date}T18:30:00+02:00`, endsAt: `${date}T20:30:00+02:00` })
const inNovember = (day: string) => ({
  startsAt: `2026-11-${day}T18:30:00+01:00`,
  endsAt: `2026-11-${day}T20:30:00+01:00`,
})
const refusal = (code: string) => expect.objectContaining({ code })
const idsToSign = async (actor: GivenSharedPlace['principal']) =>
  (await listAgreements(given.deps, actor, { view: 'to-sign', limit: 20 })).items.map(({ id }) => id)
const awaitedIn = (agreementId: string) =>
  inReadOnly(given.deps, systemActor(given.departement.id), (tx) => signatureAwaited(tx, agreementId))

describe('an agreement of a shared place', () => {
  it('is signed by the organiser, both schools, then the owner, and sealed with the four', async () => {
    const agreement = await given.toSign(slotOn('2026-10-13'))
    const { deps, association, principal, proviseur, delegate } = given
    const drafted = await getBookingAgreement(deps, association.member, agreement.bookingId)
    expect(drafted.parties.map(({ role, name }) => `${role}: ${name}`)).toEqual([
      `organiser: ${association.name}`,
      'establishment: Collège Camille Essai',
      'second-establishment: Lycée Lou Essai',
      expect.stringMatching(/^owner: /),
    ])
    const text = (await getAgreementText(deps, proviseur, agreement.id)).preamble.join('\n')
    expect(text).toContain('CA-LYC-4')
    expect(text).toContain('0380002W')

    await given.signedByOrganiser(agreement)
    expect(await idsToSign(principal)).toContain(agreement.id)
    expect(await idsToSign(proviseur)).not.toContain(agreement.id)
    await expect(given.record(agreement, proviseur, 'second-establishment')).rejects.toEqual(
      refusal('agreements.not-your-turn'),
    )
    await given.record(agreement, principal, 'establishment')
    expect(await idsToSign(proviseur)).toContain(agreement.id)
    expect(await awaitedIn(agreement.id)).toMatchObject({
      party: 'second-establishment',
      signers: [{ accountId: proviseur.accountId }],
    })
    await expect(given.record(agreement, principal, 'second-establishment')).rejects.toEqual(
      refusal('agreements.not-allowed'),
    )
    await expect(given.record(agreement, delegate, 'owner')).rejects.toEqual(refusal('agreements.not-your-turn'))
    const third = await given.record(agreement, proviseur, 'second-establishment')
    expect(third).toMatchObject({ status: 'to-sign', nextParty: 'owner' })
    expect((await given.record(agreement, delegate, 'owner')).status).toBe('signed')

    const { id: agreementId, tenantId, bookingId } = agreement
    await sealAgreement(deps, { type: 'agreement.signed', tenantId, agreementId, bookingId })
    const file = await downloadDocument(deps, association.member, { agreementId, version: 'signed' })
    const words = await textOfPdf(file.bytes)
    for (const name of ['Proviseure', 'Principale', 'Déléguée', 'L’établissement qui partage les lieux']) {
      expect(words).toContain(name)
    }
    const attached = (await attachmentsOf(file.bytes)).map((bytes) => Buffer.from(bytes).toString())
    expect(attached.filter((each) => each.includes('second-establishment'))).not.toHaveLength(0)
    const { verification_token: token } = await given.rowOf(agreementId)
    const { parties, isEvidenceIntact } = await verifyAgreement(deps, String(token))
    expect(parties.filter(({ signedAt }) => signedAt !== null)).toHaveLength(4)
    expect(isEvidenceIntact).toBe(true)
  })

  it('is read by those who run the second establishment, not by those of a third', async () => {
    const agreement = await given.toSign(slotOn('2026-10-14'))
    const read = await getBookingAgreement(given.deps, given.headOfLycee, agreement.bookingId)
    expect(read.allowedActions).toEqual(['download'])
    const { items } = await listAgreements(given.deps, given.headOfLycee, { view: 'all', limit: 20 })
    expect(items.map(({ id }) => id)).toContain(agreement.id)
    await expect(getBookingAgreement(given.deps, given.clerk, agreement.bookingId)).rejects.toEqual(
      refusal('agreements.not-found'),
    )
  })

  it('calls for somebody when nobody may sign for the second establishment', async () => {
    const agreement = await given.toSign(slotOn('2026-10-15'))
    await given.signedByOrganiser(agreement)
    await given.record(agreement, given.principal, 'establishment')
    const change = (until: string | null) =>
      given.superuser.query(`UPDATE role_grant SET valid_until = $2 WHERE account_id = $1`, [
        given.proviseur.accountId,
        until,
      ])
    await change('2026-01-02')
    const nobody = await inReadOnly(given.deps, systemActor(agreement.tenantId), async (tx) => {
      const { scope } = await getAgreementFacts(tx, agreement.id)
      return signatoriesOf(tx, 'second-establishment', scope)
    })
    expect(nobody).toEqual([])
    await change(null)
    const deputy = await given.signatory('Adjointe', {
      tenantId: agreement.tenantId,
      establishmentId: given.lycee.id,
      legalEntityId: given.lycee.entity,
      capacity: 'proviseure adjointe',
      delegationAct: 'décision d’essai n° 3',
    })
    await given.record(agreement, deputy, 'second-establishment')
    const { rows } = await given.superuser.query(
      `SELECT capacity, delegation_act FROM signature WHERE agreement_id = $1 AND party = 'second-establishment'`,
      [agreement.id],
    )
    expect(rows).toEqual([{ capacity: 'proviseure adjointe', delegation_act: 'décision d’essai n° 3' }])
  })

  it('waits for the act of the second establishment, and says from when', async () => {
    await given.superuser.query(`UPDATE board_act SET valid_until = '2026-10-04' WHERE number = 'CA-LYC-4'`)
    await given.act(given.departement, given.lycee.entity, 'CA-LYC-5', '2026-10-01')
    const agreement = await given.toSign(slotOn('2026-10-16'))
    await given.signedByOrganiser(agreement)
    await given.record(agreement, given.principal, 'establishment')
    await expect(given.record(agreement, given.proviseur, 'second-establishment')).rejects.toMatchObject({
      code: 'agreements.act-not-in-force',
      details: { act: 'CA-LYC-5', executoryFrom: '2026-10-16' },
    })
    const { parties } = await getBookingAgreement(given.deps, given.proviseur, agreement.bookingId)
    expect(Object.fromEntries(parties.map(({ role, signableFrom }) => [role, signableFrom]))).toEqual({
      organiser: null,
      establishment: null,
      'second-establishment': '2026-10-16T00:00:00+02:00',
      owner: null,
    })
    await given.superuser.query(`DELETE FROM board_act WHERE number = 'CA-LYC-5'`)
    await given.superuser.query(`UPDATE board_act SET valid_until = NULL WHERE number = 'CA-LYC-4'`)
  })

  it('follows the order of the tenant, which an agreement already written keeps', async () => {
    const before = await given.toSign(slotOn('2026-10-19'))
    const setOrder = (order: string) =>
      given.superuser.query(
        `UPDATE tenant SET settings = settings || jsonb_build_object('signingOrder', $2::text) WHERE id = $1`,
        [given.departement.id, order],
      )
    await setOrder('owner-first')
    const after = await given.toSign(slotOn('2026-10-20'))
    await given.signedByOrganiser(before)
    expect((await getBookingAgreement(given.deps, given.principal, before.bookingId)).nextParty).toBe('establishment')
    await given.signedByOrganiser(after)
    expect((await getBookingAgreement(given.deps, given.principal, after.bookingId)).nextParty).toBe('owner')
    await setOrder('organiser-last')
    const last = await given.toSign(slotOn('2026-10-21'))
    await expect(given.signedByOrganiser(last)).rejects.toEqual(refusal('agreements.not-your-turn'))
    await given.record(last, given.principal, 'establishment')
    await given.record(last, given.proviseur, 'second-establishment')
    await given.record(last, given.delegate, 'owner')
    expect((await given.signedByOrganiser(last)).status).toBe('signed')
    await setOrder('owner-last')
  })

  it('asks for the signatory and the act of a manager that is another body', async () => {
    const { rows } = await given.superuser.query<{ id: string }>(
      `INSERT INTO legal_entity (id, tenant_id, kind, name, siren, address, postal_code, city, code)
       VALUES (gen_random_uuid(), $1, 'intercommunal', 'Communauté Essai', '009000069', '3 rue de l’Essai', '38000',
         'Grenoble', 'CC') RETURNING id`,
      [given.departement.id],
    )
    const manager = rows[0]?.id ?? ''
    await given.superuser.query(`UPDATE establishment SET manager_entity_id = $2 WHERE id = $1`, [
      given.college.id,
      manager,
    ])
    const managed = await given.approved(slotOn('2026-10-23'))
    await expect(
      draftAgreement(given.deps, { tenantId: given.departement.id, bookingId: managed.id }),
    ).rejects.toMatchObject({
      details: { missing: expect.arrayContaining(['parties.manager.representative', 'acts.manager']) },
    })
  })
})

describe('the database', () => {
  it('keeps the parties of a document once it is to sign, and its signatures to them', async () => {
    await given.superuser.query(`UPDATE establishment SET manager_entity_id = payee_entity_id WHERE id = $1`, [
      given.college.id,
    ])
    const agreement = await given.toSign(inNovember('03'))
    const values = [agreement.id]
    await expect(
      given.superuser.query(
        `INSERT INTO agreement_party SELECT (jsonb_populate_record(p, jsonb_build_object('role', 'payee', 'rank', 9))).*
         FROM agreement_party p WHERE agreement_id = $1 AND role = 'owner'`,
        values,
      ),
    ).rejects.toMatchObject({ constraint: 'party_of_a_draft' })
    await given.signedByOrganiser(agreement)
    await expect(
      given.superuser.query(
        `INSERT INTO signature SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
           'party', 'manager', 'rank', 2, 'previous_sha256', s.entry_sha256, 'entry_sha256', 'x',
           'method', 'recorded-decision'))).* FROM signature s WHERE agreement_id = $1`,
        values,
      ),
    ).rejects.toMatchObject({ constraint: 'signature_of_a_party' })
  })

  it('refuses « signed » while one of four signatures is missing', async () => {
    const agreement = await given.toSign(inNovember('04'))
    await given.signedByOrganiser(agreement)
    await given.record(agreement, given.principal, 'establishment')
    await given.record(agreement, given.proviseur, 'second-establishment')
    await expect(
      given.superuser.query(`UPDATE agreement SET status = 'signed', signed_at = now() WHERE id = $1`, [agreement.id]),
    ).rejects.toMatchObject({ constraint: 'signed_by_every_party' })
  })

  it('lets one signature through when two people sign for the same party at once', async () => {
    const agreement = await given.toSign(inNovember('05'))
    await given.signedByOrganiser(agreement)
    await given.record(agreement, given.principal, 'establishment')
    const second = await given.signatory('Intérimaire', {
      tenantId: agreement.tenantId,
      establishmentId: given.lycee.id,
      legalEntityId: given.lycee.entity,
      capacity: 'proviseur par intérim',
    })
    const outcomes = await Promise.allSettled(
      [given.proviseur, second, given.delegate].map((actor) =>
        given.record(agreement, actor, actor === given.delegate ? 'owner' : 'second-establishment'),
      ),
    )
    const kept = await given.superuser.query<{ party: string; rank: number }>(
      'SELECT party, rank FROM signature WHERE agreement_id = $1 ORDER BY rank',
      [agreement.id],
    )
    const parties = kept.rows.map(({ party }) => party)
    expect(parties.filter((party) => party === 'second-establishment')).toHaveLength(1)
    expect(kept.rows.map(({ rank }) => rank)).toEqual(kept.rows.map((_, index) => index + 1))
    // The owner signs only if the lycée was served first.
    const won = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(won).toHaveLength(parties.length - 2)
    expect((await given.rowOf(agreement.id)).status).toBe(parties.length === 4 ? 'signed' : 'to-sign')
  })
})

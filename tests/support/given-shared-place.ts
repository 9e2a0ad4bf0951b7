import { randomUUID } from 'node:crypto'
import { recordSignature } from '../../apps/api/src/features/agreements/index.ts'
import type { PublicParty } from '../../packages/contract/src/index.ts'
import { actorOfAccount } from '../../apps/api/src/features/identity/index.ts'
import { visitor, type AccountActor } from '../../apps/api/src/platform/actor.ts'
import { inReadOnly } from '../../apps/api/src/platform/database.ts'
import { givenAgreements, type GivenAgreement, type GivenAgreements } from './given-agreements.ts'

export type GivenSharedPlace = Awaited<ReturnType<typeof givenSharedPlace>>

/**
 * A cité mixte: the site of the college also serves a lycée, which belongs to the région. People who sign for the lycée,
 * and who run it; its act is in force unless another day of transmission is given.
 */
export async function givenSharedPlace(transmittedOn = '2026-06-02', agreements?: Omit<GivenAgreements, 'eventsOf'>) {
  const given = agreements ?? (await givenAgreements())
  const { superuser, departement, college } = given
  const query = (text: string, values: unknown[] = []) => superuser.query(text, values)
  const tenantId = departement.id
  const [region, lyceeEntity, lyceeId] = [randomUUID(), randomUUID(), randomUUID()]
  await query(
    `INSERT INTO legal_entity (id, tenant_id, kind, name, siren, address, postal_code, city, code)
     VALUES ($1, $3, 'region', 'Région Essai', '009000043', '1 place de l’Essai', '69000', 'Lyon', 'REG'),
       ($2, $3, 'eple', 'Lycée Lou Essai', '009000051', '2 rue de l’Essai', '38000', 'Grenoble', '0380002W')`,
    [region, lyceeEntity, tenantId],
  )
  await query(
    `INSERT INTO establishment SELECT (jsonb_populate_record(e, jsonb_build_object('id', $2::uuid, 'kind', 'lycee',
       'name', 'Lycée Lou Essai', 'code', 'LYC-' || e.code, 'uai', '0380002W', 'owner_entity_id', $3::uuid,
       'manager_entity_id', $4::uuid, 'payee_entity_id', $4::uuid))).* FROM establishment e WHERE id = $1`,
    [college.id, lyceeId, region, lyceeEntity],
  )
  await query(
    `INSERT INTO site_establishment (tenant_id, site_id, establishment_id)
     SELECT tenant_id, site_id, $2 FROM site_establishment WHERE establishment_id = $1`,
    [college.id, lyceeId],
  )
  await given.act(departement, lyceeEntity, 'CA-LYC-4', transmittedOn)
  const proviseur = await given.signatory('Proviseure', {
    tenantId,
    establishmentId: lyceeId,
    legalEntityId: lyceeEntity,
    capacity: 'proviseure',
  })
  const headOfLycee = await given.person('Cheffe')
  await query(
    `INSERT INTO role_grant (id, account_id, role, tenant_id, establishment_id, valid_from, created_at)
     VALUES ($1, $2, 'establishment-head', $3, $4, '2026-01-01', now())`,
    [randomUUID(), headOfLycee.accountId, tenantId, lyceeId],
  )
  const head: AccountActor = await inReadOnly(given.deps, visitor, (tx) => actorOfAccount(tx, headOfLycee.accountId))

  const record = (agreement: GivenAgreement, actor: AccountActor, party: PublicParty) =>
    recordSignature(given.deps, actor, { agreementId: agreement.id, party, sha256: agreement.sha256, note: '' })
  return { ...given, lycee: { id: lyceeId, entity: lyceeEntity }, proviseur, headOfLycee: head, record }
}

import { randomUUID } from 'node:crypto'
import type { AccessKind, Role } from '@salles-ouvertes/contract'
import { setRoomAccess } from '../../apps/api/src/features/catalogue/index.ts'
import { actorOfAccount } from '../../apps/api/src/features/identity/index.ts'
import { visitor, type AccountActor } from '../../apps/api/src/platform/actor.ts'
import { inReadOnly } from '../../apps/api/src/platform/database.ts'
import { givenAgreements } from './given-agreements.ts'
import { enteredBy } from './given-way-in.ts'

export type GivenPeople = Awaited<ReturnType<typeof givenPeople>>
type Place = { tenantId: string | null; establishmentId?: string }

/**
 * A département with two collèges and a commune with a hall, and an account for each person of the product: heads,
 * bursar, caretaker, officer, town clerk, mayor, platform administrator, and three organisations.
 */
export async function givenPeople() {
  const given = await givenAgreements()
  const { deps, superuser, departement, commune, college, hall } = given

  /** Gives a right to somebody and reads them again. */
  const appoint = async ({ accountId }: { accountId: string }, role: Role, place: Place): Promise<AccountActor> => {
    await superuser.query(
      `INSERT INTO role_grant (id, account_id, role, tenant_id, establishment_id, valid_from, created_at)
       VALUES ($1, $2, $3, $4, $5, '2026-01-01', now())`,
      [randomUUID(), accountId, role, place.tenantId, place.establishmentId ?? null],
    )
    return inReadOnly(deps, visitor, (tx) => actorOfAccount(tx, accountId))
  }
  const headOf = async (account: AccountActor, establishmentId: string): Promise<AccountActor> => {
    const place = { tenantId: departement.id, establishmentId }
    await appoint(account, 'establishment-head', place)
    return appoint(account, 'decider', place)
  }

  const otherCollege = await given.establishment(departement, { name: 'Collège Sasha Exemple' })
  await superuser.query(`UPDATE establishment SET email = 'college@essai.example' WHERE id = $1`, [college.id])
  await superuser.query(`UPDATE establishment SET email = 'mairie@essai.example' WHERE id = $1`, [hall.id])
  const ofCollege = { tenantId: departement.id, establishmentId: college.id }
  const clerkAccount = await given.person('Secrétaire')
  await appoint(clerkAccount, 'town-clerk', { tenantId: commune.id })
  const staff = {
    head: await headOf(given.principal, college.id),
    otherHead: await headOf(await given.person('Voisine'), otherCollege.id),
    bursar: await appoint(await given.person('Gestionnaire'), 'bursar', ofCollege),
    caretaker: await appoint(await given.person('Loge'), 'caretaker', ofCollege),
    officer: await appoint(given.delegate, 'tenant-officer', { tenantId: departement.id }),
    clerk: await appoint(clerkAccount, 'decider', { tenantId: commune.id }),
    mayor: given.mayor,
    admin: await appoint(await given.person('Plateforme'), 'platform-admin', { tenantId: null }),
  }
  const rival = await given.organisation({ name: 'Fanfare rivale d’essai' })
  const company = await given.organisation({ name: 'Société d’essai', kind: 'company' })

  /** A published room of the college entered in this way, with the code that opens it. */
  const roomWith = async (kind: AccessKind, secret?: string): Promise<string> => {
    const roomId = await given.collegeRoom()
    await setRoomAccess(deps, departement.officer, {
      roomId,
      ...enteredBy(kind, {
        deviceReference: kind === 'keypad' ? `clavier-${roomId.slice(-6)}` : null,
        ...(secret === undefined ? {} : { secret }),
      }),
    })
    return roomId
  }

  return { ...given, staff, rival, company, otherCollege, roomWith }
}

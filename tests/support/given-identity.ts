import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { OrganisationForm, Role } from '@salles-ouvertes/contract'
import {
  acceptInvitation,
  actorOfAccount,
  appointPlatformAdmin,
  installerActor,
  inviteManager,
  issueLink,
  registerAccount,
  verifyEmail,
} from '../../apps/api/src/features/identity/index.ts'
import { registerOrganisation } from '../../apps/api/src/features/organisations/index.ts'
import { openTenant, type TenantKind } from '../../apps/api/src/features/tenants/index.ts'
import { type AccountActor, systemActor, visitor } from '../../apps/api/src/platform/actor.ts'
import { inReadOnly, inTransaction } from '../../apps/api/src/platform/database.ts'
import { createTestDeps, type TestDeps } from './deps.ts'
import { createTestDatabase } from './postgres.ts'

export const givenPassword = 'Fanfare-du-jeudi-soir'
export type GivenTenantOfPeople = { id: string; legalEntityId: string; officer: AccountActor }
export type GivenIdentity = Awaited<ReturnType<typeof givenIdentity>>

/** A migrated database with an administrator, and the commands that bring people into it, as they would come. */
export async function givenIdentity(options: { env?: Record<string, string> } = {}) {
  const database = await createTestDatabase()
  const deps = await createTestDeps({ databaseUrl: database.databaseUrl, env: options.env })
  const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 2 })
  superuser.on('error', () => undefined)
  const actor = (accountId: string) => actorNow(deps, accountId)
  const invited = (accountId: string) => joinByInvitation(deps, accountId)

  const { accountId } = await appointPlatformAdmin(deps, installerActor, personCalled('plateforme'))
  const platform = await invited(accountId)

  const staff = async (
    role: Role,
    tenantId: string,
    place: { establishmentId?: string; legalEntityId?: string } = {},
  ) => {
    const input = { ...personCalled(`${role}-${randomUUID().slice(0, 8)}`), role, tenantId, ...place }
    const person = await inviteManager(deps, platform, input)
    return invited(person.accountId)
  }

  return {
    deps,
    superuser,
    platform,
    actor,
    staff,
    /** A tenant run by an officer (département) or a town clerk (commune). */
    async tenant(kind: TenantKind = 'departement'): Promise<GivenTenantOfPeople> {
      const { id, legalEntityId } = await openTenant(deps, platform, tenantCalled(kind, randomUUID().slice(0, 8)))
      return { id, legalEntityId, officer: await staff(kind === 'commune' ? 'town-clerk' : 'tenant-officer', id) }
    },
    /** A bare establishment: its rooms are the catalogue's matter. */
    async establishment(tenant: GivenTenantOfPeople): Promise<string> {
      const id = randomUUID()
      await superuser.query(
        `insert into establishment (id, tenant_id, kind, name, code, owner_entity_id, manager_entity_id, payee_entity_id,
           school_zone, created_at) values ($1, $2, 'college', $3, $4, $5, $5, $5, 'A', now())`,
        [id, tenant.id, `Collège d’essai ${id.slice(0, 4)}`, id.slice(0, 8), tenant.legalEntityId],
      )
      return id
    },
    /** Somebody who signed up and opened the link of the mail. */
    account: (name = `personne-${randomUUID().slice(0, 8)}`) => signUp(deps, name),
    /** An organisation and its representative, as an actor of now. */
    async organisation(changes: Partial<OrganisationForm> = {}): Promise<{ id: string; representative: AccountActor }> {
      const founder = await signUp(deps, `presidence-${randomUUID().slice(0, 8)}`)
      const { id } = await registerOrganisation(deps, founder, organisationForm(changes))
      return { id, representative: await actor(founder.accountId) }
    },
    async advanceClock(milliseconds: number): Promise<void> {
      await superuser.query('update clock_offset set offset_ms = offset_ms + $1', [milliseconds])
    },
    async close(): Promise<void> {
      await deps.close()
      await superuser.end()
      await database.drop()
    },
  }
}

export const addressOf = (name: string): string => `${name}@essai.example`
const personCalled = (name: string) => ({ email: addressOf(name), givenName: 'Camille', familyName: `Essai ${name}` })

export function organisationForm(changes: Partial<OrganisationForm> = {}): OrganisationForm {
  return {
    kind: 'association',
    name: 'Chorale d’essai',
    rna: null,
    siret: null,
    trainingActivityNumber: null,
    address: '1 rue de l’Essai',
    postalCode: '38000',
    city: 'Grenoble',
    inseeCode: '38185',
    isGeneralInterest: false,
    representativeName: 'Camille Essai',
    representativeCapacity: 'présidente',
    phone: null,
    ...changes,
  }
}

const tenantCalled = (kind: TenantKind, slug: string) => ({
  kind,
  name: kind === 'commune' ? `Commune d’essai ${slug}` : `Département d’essai ${slug}`,
  slug,
  officialCode: kind === 'commune' ? '38999' : '38',
  timeZone: 'Europe/Paris',
  brandColour: null,
  settings: { contactEmail: 'contact@essai.example' },
  legalEntity: {
    name: `Collectivité d’essai ${slug}`,
    siren: null,
    address: '1 place de l’Essai',
    postalCode: '38000',
    city: 'Grenoble',
    inseeCode: '38185',
    isGeneralInterest: false,
    code: 'ESSAI',
  },
})

const actorNow = (deps: TestDeps, accountId: string): Promise<AccountActor> =>
  inReadOnly(deps, visitor, (tx) => actorOfAccount(tx, accountId))

/** A link as the mail of this purpose would carry it. */
export function givenLink(
  deps: TestDeps,
  purpose: 'sign-in' | 'verify-email' | 'invitation',
  accountId: string,
  validMinutes = 60,
): Promise<string> {
  return inTransaction(deps, systemActor(null, accountId), (tx) =>
    issueLink(tx, { purpose, subjectId: accountId, accountId, validMinutes }),
  )
}

async function joinByInvitation(deps: TestDeps, accountId: string): Promise<AccountActor> {
  const token = await givenLink(deps, 'invitation', accountId)
  const { actor } = await acceptInvitation(deps, { token, password: givenPassword, userAgent: null })
  return actor
}

async function signUp(deps: TestDeps, name: string): Promise<AccountActor> {
  await registerAccount(deps, { ...personCalled(name), password: givenPassword, ip: null })
  const { rows } = await deps.db.pool.query<{ id: string }>('select id from find_account_by_email($1)', [
    addressOf(name),
  ])
  const [account] = rows
  if (!account) throw new Error(`no account for ${name}`)
  const token = await givenLink(deps, 'verify-email', account.id)
  const { actor } = await verifyEmail(deps, { token, userAgent: null })
  return actor
}

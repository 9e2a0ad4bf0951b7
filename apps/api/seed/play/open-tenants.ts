import type { Deps } from '../../src/deps.ts'
import { appointPlatformAdmin, installerActor, inviteManager } from '../../src/features/identity/index.ts'
import { openTenant } from '../../src/features/tenants/index.ts'
import type { AccountActor } from '../../src/platform/actor.ts'
import { demoPeople } from '../data/demo-people.ts'
import { demoTenants } from '../data/demo-stock.ts'
import type { TenantKey } from '../data/demo-types.ts'
import { accept } from './play-people.ts'
import { given, type World } from './world.ts'

const openings = {
  isere: {
    kind: 'departement',
    slug: 'isere',
    officialCode: '38',
    address: '7 rue de la Démonstration',
    postalCode: '38000',
    city: 'Grenoble',
    inseeCode: '38185',
    code: 'D38',
    contactEmail: 'patrimoine@departement-demo.example',
    brandColour: '#0f5b66',
    runner: 'tenant-officer',
  },
  vif: {
    kind: 'commune',
    slug: 'vif',
    officialCode: '38545',
    address: 'Place de la Démonstration',
    postalCode: '38450',
    city: 'Vif',
    inseeCode: '38545',
    code: 'VIF',
    contactEmail: 'salles@mairie-demo.example',
    brandColour: '#2f5d8a',
    runner: 'town-clerk',
  },
} as const

/** The platform's first administrator opens both tenants and invites who runs each. */
export async function openTenants(deps: Deps, world: World, password: string): Promise<void> {
  const administrator = personOf('platform-admin')
  await appointPlatformAdmin(deps, installerActor, namesOf(administrator))
  const admin = await accept(deps, administrator.email, password)
  world.people.set(administrator.key, admin)
  for (const plan of demoTenants) {
    const { kind, slug, officialCode, brandColour, contactEmail, runner, ...seat } = openings[plan.key]
    world.tenants[plan.key] = await openTenant(deps, admin, {
      ...{ kind, slug, officialCode, brandColour },
      name: plan.name,
      timeZone: 'Europe/Paris',
      settings: {
        contactEmail,
        admittedOrganisationKinds: plan.allowedOrganisationKinds,
        admittedPurposes: plan.allowedPurposes,
        quota: { liveHolds: 20, weekHours: 40, seasonHours: 600 },
      },
      legalEntity: { ...seat, name: plan.ownerName, siren: plan.ownerSiren },
    })
    await inviteRunner(deps, world, admin, { tenantKey: plan.key, personKey: runner, password })
  }
}

async function inviteRunner(
  deps: Deps,
  world: World,
  admin: AccountActor,
  {
    tenantKey,
    personKey,
    password,
  }: { tenantKey: TenantKey; personKey: 'tenant-officer' | 'town-clerk'; password: string },
): Promise<void> {
  const person = personOf(personKey)
  const { id: tenantId } = world.tenants[tenantKey]
  const capacity = person.grants[0]?.quality ?? ''
  for (const role of person.grants[0]?.roles ?? []) {
    await inviteManager(deps, admin, { ...namesOf(person), tenantId, role, capacity })
  }
  world.people.set(person.key, await accept(deps, person.email, password))
  world.officers[tenantKey] = given(world.people, person.key)
}

function personOf(key: string) {
  const person = demoPeople.find((candidate) => candidate.key === key)
  if (!person) throw new Error(`nobody is ${key}`)
  return person
}

const namesOf = ({ email, firstName, lastName }: ReturnType<typeof personOf>) => ({
  email,
  givenName: firstName,
  familyName: lastName,
})

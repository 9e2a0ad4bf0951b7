import { sql } from 'drizzle-orm'
import type { Role } from '@salles-ouvertes/contract'
import type { Deps } from '../../src/deps.ts'
import {
  acceptInvitation,
  actorOfAccount,
  inviteManager,
  issueLink,
  registerAccount,
  verifyEmail,
} from '../../src/features/identity/index.ts'
import { depositPiece, registerOrganisation } from '../../src/features/organisations/index.ts'
import { type AccountActor, visitor } from '../../src/platform/actor.ts'
import { inTransaction } from '../../src/platform/database.ts'
import { demoOrganisations } from '../data/demo-organisations.ts'
import { demoPeople } from '../data/demo-people.ts'
import type { DemoGrant, DemoPerson } from '../data/demo-people-types.ts'
import { addDays } from '../paris-date.ts'
import { demonstrationPaper } from './demonstration-paper.ts'
import { given, type World } from './world.ts'

/** Staff are invited by the officer of their tenant, members register by themselves; each then chooses the password. */
export async function playPeople(deps: Deps, world: World, password: string): Promise<void> {
  for (const person of demoPeople) {
    if (world.people.has(person.key)) continue
    const actor =
      person.grants.length > 0 ? await invite(deps, world, person, password) : await register(deps, person, password)
    world.people.set(person.key, actor)
  }
  for (const organisation of demoOrganisations) await declare(deps, world, organisation)
}

async function register(deps: Deps, person: DemoPerson, password: string): Promise<AccountActor> {
  const { email, firstName, lastName, phone } = person
  await registerAccount(deps, { email, givenName: firstName, familyName: lastName, phone, password, ip: null })
  const accountId = await accountIdOf(deps, email)
  const token = await inTransaction(deps, visitor, (tx) =>
    issueLink(tx, { purpose: 'verify-email', subjectId: accountId, accountId, validMinutes: 60 }),
  )
  await verifyEmail(deps, { token, userAgent: null })
  return actorOf(deps, accountId)
}

async function invite(deps: Deps, world: World, person: DemoPerson, password: string): Promise<AccountActor> {
  const [grant] = person.grants
  if (!grant) throw new Error(`${person.key} has no role`)
  for (const role of grant.roles) {
    for (const scope of scopesOf(world, grant, role)) {
      const { tenantKey, ...where } = scope
      const { id: tenantId } = world.tenants[tenantKey]
      const { email, firstName: givenName, lastName: familyName } = person
      const capacity = grant.quality.replace(/ \((personne )?fictive\)$/, '')
      await inviteManager(deps, world.officers[tenantKey], {
        tenantId,
        email,
        givenName,
        familyName,
        role,
        capacity,
        ...where,
      })
    }
  }
  return accept(deps, person.email, password)
}

/** The invited person opens the link received and chooses the password. */
export async function accept(deps: Deps, email: string, password: string): Promise<AccountActor> {
  const accountId = await accountIdOf(deps, email)
  const token = await inTransaction(deps, visitor, (tx) =>
    issueLink(tx, { purpose: 'invitation', subjectId: accountId, accountId, validMinutes: 60 }),
  )
  await acceptInvitation(deps, { token, password, userAgent: null })
  return actorOf(deps, accountId)
}

function scopesOf(world: World, grant: DemoGrant, role: Role) {
  const { scope } = grant
  if (scope.kind === 'platform') throw new Error('the platform is opened, not invited to')
  if (scope.kind === 'tenant') {
    const { tenantKey } = scope
    return [{ tenantKey, ...(role === 'signatory' ? { legalEntityId: world.tenants[tenantKey].legalEntityId } : {}) }]
  }
  return scope.keys.map((key) => {
    const { id: establishmentId, tenantKey, payeeEntityId } = given(world.establishments, key)
    return { tenantKey, establishmentId, ...(role === 'signatory' ? { legalEntityId: payeeEntityId } : {}) }
  })
}

async function declare(deps: Deps, world: World, plan: (typeof demoOrganisations)[number]): Promise<void> {
  const member = demoPeople.find((person) => person.organisationKey === plan.key)
  if (!member) throw new Error(`${plan.key} has no member`)
  const { kind, name, rna, siret, trainingDeclaration, seat, insurance } = plan
  const { id } = await registerOrganisation(deps, given(world.people, member.key), {
    ...{ kind, name, rna, siret },
    trainingActivityNumber: trainingDeclaration,
    isGeneralInterest: false,
    ...seat,
    representativeName: `${member.firstName} ${member.lastName}`,
    representativeCapacity: kind === 'association' ? 'présidence' : 'direction',
    phone: member.phone,
  })
  world.organisations.set(plan.key, id)
  const actor = await actorOf(deps, given(world.people, member.key).accountId)
  world.people.set(member.key, actor)
  const certificate = await demonstrationPaper('Attestation de responsabilité civile', [
    `Assureur : ${insurance.insurer}`,
    `Contrat : ${insurance.policyNumber}`,
    `Assuré : ${name}`,
  ])
  await depositPiece(deps, actor, {
    organisationId: id,
    form: {
      kind: 'insurance',
      insurer: insurance.insurer,
      policyNumber: insurance.policyNumber,
      validFrom: addDays(world.today, insurance.validFromDay),
      validUntil: addDays(world.today, insurance.validUntilDay),
    },
    file: { bytes: certificate, fileName: 'attestation-de-demonstration.pdf', mediaType: 'application/pdf' },
  })
  for (const { kind: piece, title } of plan.documents) {
    await depositPiece(deps, actor, {
      organisationId: id,
      form: { kind: piece, insurer: '', policyNumber: '', validFrom: addDays(world.today, -200), validUntil: null },
      file: {
        bytes: await demonstrationPaper(title, [name]),
        fileName: `${title}.pdf`,
        mediaType: 'application/pdf',
      },
    })
  }
}

const actorOf = (deps: Deps, accountId: string): Promise<AccountActor> =>
  inTransaction(deps, visitor, (tx) => actorOfAccount(tx, accountId))

const accountIdOf = (deps: Deps, email: string): Promise<string> =>
  inTransaction(deps, visitor, async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`SELECT id FROM find_account_by_email(${email})`)
    const [row] = rows
    if (!row) throw new Error(`no account for ${email}`)
    return row.id
  })

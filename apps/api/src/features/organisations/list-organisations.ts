import type { OrganisationDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { presentOrganisation } from './present-organisation.ts'
import { membershipOf } from './rules/who-may.ts'

/** Organisations in whose name the actor may ask. */
export function listOrganisations(deps: Pick<Deps, 'db'>, actor: AccountActor): Promise<OrganisationDto[]> {
  return inReadOnly(deps, actor, async (tx) => {
    const shown: OrganisationDto[] = []
    for (const own of actor.memberships) shown.push(await presentOrganisation(tx, own.organisationId, own.membership))
    return shown.sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  })
}

/** One of them. @throws organisations.not-found */
export function showOrganisation(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  organisationId: string,
): Promise<OrganisationDto> {
  return inReadOnly(deps, actor, (tx) => presentOrganisation(tx, organisationId, membershipOf(actor, organisationId)))
}

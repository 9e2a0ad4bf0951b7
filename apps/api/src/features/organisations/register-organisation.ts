import type { OrganisationDto, OrganisationForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { actForOrganisation, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import {
  findByRegistration,
  insertOrganisation,
  keepingRegistrationUnique,
  saveMembership,
} from './organisations.store.ts'
import { presentOrganisation } from './present-organisation.ts'
import { checkRegistration } from './rules/registration.ts'

/**
 * Declares an organisation, of which the actor becomes the representative.
 * @throws organisations.invalid-rna, organisations.invalid-siret, organisations.already-exists
 */
export function registerOrganisation(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  form: OrganisationForm,
): Promise<OrganisationDto> {
  return inTransaction(deps, actor, async (tx) => {
    checkRegistration(form)
    if (await findByRegistration(tx, form.rna, form.siret)) fail('organisations.already-exists')
    const id = await keepingRegistrationUnique(insertOrganisation(tx, form, null))
    await actForOrganisation(tx, id)
    await saveMembership(tx, id, actor.accountId, 'representative')
    await audit.record(tx, actor, { action: 'organisation.register', subjectId: id, organisationId: id })
    return presentOrganisation(tx, id, 'representative')
  })
}

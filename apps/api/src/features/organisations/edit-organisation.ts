import type { OrganisationDto, OrganisationForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { findByRegistration, keepingRegistrationUnique, saveOrganisation } from './organisations.store.ts'
import { presentOrganisation } from './present-organisation.ts'
import { membershipOf, represents } from './rules/who-may.ts'
import { checkRegistration } from './rules/registration.ts'

/**
 * The representative changes what the organisation says of itself.
 * @throws organisations.not-found, organisations.not-allowed, organisations.invalid-rna, organisations.invalid-siret,
 * organisations.already-exists
 */
export function editOrganisation(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  input: { organisationId: string; form: OrganisationForm },
): Promise<OrganisationDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { organisationId: id, form } = input
    const membership = membershipOf(actor, id)
    if (!represents(actor, id)) fail('organisations.not-allowed')
    checkRegistration(form)
    const holder = await findByRegistration(tx, form.rna, form.siret)
    if (holder !== null && holder !== id) fail('organisations.already-exists')
    await keepingRegistrationUnique(saveOrganisation(tx, id, form))
    await audit.record(tx, actor, { action: 'organisation.edit', subjectId: id, organisationId: id })
    return presentOrganisation(tx, id, membership)
  })
}

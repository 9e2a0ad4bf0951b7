import type { OrganisationForm } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { actForOrganisation, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { findByRegistration, insertOrganisation } from './organisations.store.ts'
import { checkRegistration } from './rules/registration.ts'
import { worksAtDeskOf } from './rules/who-may.ts'

/**
 * Staff notes the organisation of a paper or telephone request; one already known by its RNA or SIRET is taken as it is.
 * Called by the command that takes the request, in its transaction, which may then write in the organisation's name.
 * @throws organisations.not-allowed, organisations.invalid-rna, organisations.invalid-siret
 */
export async function recordOrganisation(
  tx: Tx,
  actor: Actor,
  tenantId: string,
  form: OrganisationForm,
): Promise<{ id: string }> {
  if (!worksAtDeskOf(actor, tenantId)) fail('organisations.not-allowed')
  checkRegistration(form)
  const known = await findByRegistration(tx, form.rna, form.siret)
  const id = known ?? (await insertOrganisation(tx, form, tenantId))
  await actForOrganisation(tx, id)
  await audit.record(tx, actor, { action: 'organisation.record', subjectId: id, organisationId: id, tenantId })
  return { id }
}

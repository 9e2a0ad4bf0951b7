import type { OrganisationForm, Role } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { actForOrganisation, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { findByRegistration, insertOrganisation } from './organisations.store.ts'
import { checkRegistration } from './rules/registration.ts'

/** Who takes requests at the desk or by telephone. */
const deskRoles: Role[] = ['tenant-officer', 'town-clerk', 'establishment-head', 'bursar', 'decider']

/**
 * Staff notes the organisation of a paper or telephone request; one already known by its RNA or SIRET is taken as it is.
 * Called by the command that takes the request, in its transaction.
 * @throws organisations.not-allowed, organisations.invalid-rna, organisations.invalid-siret
 */
export async function recordOrganisation(
  tx: Tx,
  actor: Actor,
  tenantId: string,
  form: OrganisationForm,
): Promise<{ id: string }> {
  const mayRecord =
    actor.kind === 'account' &&
    actor.grants.some((grant) => grant.tenantId === tenantId && deskRoles.includes(grant.role))
  if (!mayRecord) fail('organisations.not-allowed')
  checkRegistration(form)
  const known = await findByRegistration(tx, form.rna, form.siret)
  // The request is written in its name; nothing of it is shown but its id.
  if (known) {
    await actForOrganisation(tx, known)
    return { id: known }
  }
  const id = await insertOrganisation(tx, form, tenantId)
  await actForOrganisation(tx, id)
  await audit.record(tx, actor, { action: 'organisation.record', subjectId: id, organisationId: id, tenantId })
  return { id }
}

import type { AgreementTemplateDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import * as audit from '../audit/index.ts'
import { removeDraft, type TemplateOwner } from './agreement-templates.store.ts'
import { getDraft } from './get-template-draft.ts'
import { presentTemplate } from './read-agreement-template.ts'
import { assertEditor } from './template-rights.ts'

/**
 * An officer gives up the articles being written: those in force stay.
 * @throws tenants.not-found, agreements.not-allowed, agreements.template-changed
 */
export function discardTemplateDraft(
  deps: Deps,
  actor: Actor,
  { revision, ...owner }: TemplateOwner & { revision: number },
): Promise<AgreementTemplateDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertEditor(actor, owner.tenantId)
    const draft = await getDraft(tx, owner, revision)
    await removeDraft(tx, draft.id)
    await audit.record(tx, actor, {
      action: 'agreement-template.discard',
      subjectId: draft.id,
      tenantId: owner.tenantId,
      details: { buildingKind: owner.buildingKind, revision },
    })
    return presentTemplate(tx, actor, owner)
  })
}

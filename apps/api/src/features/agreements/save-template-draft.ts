import type { AgreementTemplateDto, templateDraftInput } from '@salles-ouvertes/contract'
import type { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, onConstraint } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import * as audit from '../audit/index.ts'
import { findDraft, insertDraft, saveTemplate, type TemplateOwner } from './agreement-templates.store.ts'
import { presentTemplate } from './read-agreement-template.ts'
import { assertEditor } from './template-rights.ts'

export type SaveTemplateDraft = TemplateOwner & z.infer<typeof templateDraftInput>

/**
 * An officer keeps the articles that they are writing; mistakes are kept too, and stop at publication.
 * @throws tenants.not-found, agreements.not-allowed
 * @throws agreements.template-changed somebody else saved, published or threw away the draft since it was read
 */
export function saveTemplateDraft(
  deps: Deps,
  actor: Actor,
  { revision, articles, ...owner }: SaveTemplateDraft,
): Promise<AgreementTemplateDto> {
  return inTransaction(deps, actor, async (tx) => {
    assertEditor(actor, owner.tenantId)
    const draft = await findDraft(tx, owner, 'for-update')
    if ((draft?.revision ?? null) !== revision) fail('agreements.template-changed')
    const edited = { articles, editedBy: actor.accountId, editedAt: await clockNow(tx) }
    const id = draft?.id ?? newId()
    if (draft) await saveTemplate(tx, id, { ...edited, revision: draft.revision + 1 })
    else {
      await onConstraint(insertDraft(tx, { ...owner, ...edited, id, revision: 1 }), {
        one_template_draft: 'agreements.template-changed',
      })
    }
    await audit.record(tx, actor, {
      action: 'agreement-template.save',
      subjectId: id,
      tenantId: owner.tenantId,
      details: { buildingKind: owner.buildingKind, revision: (revision ?? 0) + 1 },
    })
    return presentTemplate(tx, actor, owner)
  })
}

import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findDraft, type TemplateOwner, type TemplateRow } from './agreement-templates.store.ts'

/** The draft as it was read, locked until the end of the transaction. @throws agreements.template-changed, also when gone */
export async function getDraft(tx: Tx, owner: TemplateOwner, revision: number): Promise<TemplateRow> {
  const draft = await findDraft(tx, owner, 'for-update')
  if (draft?.revision !== revision) fail('agreements.template-changed')
  return draft
}

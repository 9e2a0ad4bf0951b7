import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction, type Tx, withoutActor } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { localDate } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { forgetBorrower, noteTold } from './keys.store.ts'
import { stepOn } from './rules/key-standing.ts'

type Due = {
  tenantId: string
  establishmentId: string
  handingId: string
  /** Local days; `today` begins at eight in the morning: nobody is written to at night. */
  handedOn: string
  dueOn: string
  today: string
}
type Forgotten = { tenantId: string; handingId: string }

/**
 * Due work: reminds those who have a copy, tells the place of what is late, and forgets the people who gave theirs back
 * long ago. Each step is told once; running it again tells nobody. Source: docs/rules/keys.md §5 and §7.
 */
export async function followKeys(deps: Pick<Deps, 'db'>): Promise<void> {
  const due = await withoutActor(deps, (db) =>
    db.execute<Due>(sql`
      SELECT tenant_id AS "tenantId", establishment_id AS "establishmentId", handing_id AS "handingId",
        handed_on::text AS "handedOn", due_on::text AS "dueOn", today::text AS today FROM due_key_reminders(clock.now())`),
  )
  for (const handing of due.rows) {
    await inTransaction(deps, systemActor(handing.tenantId), (tx) => remind(tx, handing))
  }
  const forgotten = await withoutActor(deps, (db) =>
    db.execute<Forgotten>(sql`
      SELECT tenant_id AS "tenantId", handing_id AS "handingId" FROM key_borrowers_to_forget(clock.now())`),
  )
  for (const { tenantId, handingId } of forgotten.rows) {
    await inTransaction(deps, systemActor(tenantId), async (tx) => {
      await forgetBorrower(tx, handingId)
      await record(tx, systemActor(tenantId), { action: 'key.forget-borrower', subjectId: handingId, tenantId })
    })
  }
}

async function remind(tx: Tx, { tenantId, establishmentId, handingId, ...days }: Due): Promise<void> {
  const handing = { handedOn: localDate(days.handedOn), dueOn: localDate(days.dueOn) }
  const step = stepOn(localDate(days.today), handing)
  if (!step || !(await noteTold(tx, { tenantId, handingId, step }))) return
  await record(tx, systemActor(tenantId), { action: 'key.remind', subjectId: handingId, tenantId, details: { step } })
  await publish(tx, { type: `key.${step}`, tenantId, establishmentId, handingId })
}

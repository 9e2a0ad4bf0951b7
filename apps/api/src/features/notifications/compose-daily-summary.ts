import { composeLetter } from './compose-letter.ts'
import { aboutNoBooking, type Composer } from './composed.ts'
import { findMessage } from './message.store.ts'
import { type SummaryLine, writeDailySummary } from './templates/daily-summary.ts'

/** One mail for several: the subject of each and where it leads, without those that no longer make sense. */
export const composeDailySummary: Composer = async (deps, tx, { params }) => {
  const lines: SummaryLine[] = []
  for (const id of params['messageIds']?.split(' ') ?? []) {
    const message = await findMessage(tx, id)
    const letter = message && (await composeLetter(deps, tx, message))?.letter
    if (!letter) continue
    const leadsTo = letter.blocks.find((block) => block.kind === 'button')
    lines.push({ subject: letter.subject, url: leadsTo?.url ?? null })
  }
  return lines.length > 0 ? { letter: writeDailySummary(lines), ...aboutNoBooking, replyTo: null } : null
}

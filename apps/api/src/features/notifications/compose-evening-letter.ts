import { readyPacks } from '../evening-pack/index.ts'
import { aboutNoBooking, type Composer } from './composed.ts'
import { letterPages } from './mail-pages.ts'
import { writeEveningPackReady } from './templates/evening-pack-ready.ts'

/** Does not leave once the packs of that evening are erased. */
export const eveningPackReady: Composer = async (deps, tx, { subjectId, params }) => {
  const facts = await readyPacks(tx, subjectId, params['day'] ?? '')
  if (!facts) return null
  const { hostName: name, hostEmail: address } = facts
  const letter = writeEveningPackReady(facts, letterPages(deps.config))
  return { letter, ...aboutNoBooking, replyTo: { name, address } }
}

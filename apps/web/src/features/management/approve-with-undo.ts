import type { BookingDto, RefusedSessions } from '@salles-ouvertes/contract'
import { sentenceOf } from '../../api/query.ts'
import { partlyGranted, planning as words, states } from '../../locales/fr.ts'
import { announce } from '../../ui/announce.ts'
import { closeToast, showToast } from '../../ui/toasts.ts'
import { decide } from './decide.ts'
import { restoreInbox, takeOutOfInbox } from './use-inbox.ts'

type Approved = Pick<BookingDto, 'id' | 'reference' | 'organisation' | 'establishment'>

/**
 * Accepts at once on the screen; the server's refusal puts the request back with its sentence. The mail leaves after ten
 * seconds, during which one press takes the acceptance back.
 */
export async function approveWithUndo(
  booking: Approved,
  reopen: (reference: string) => void,
  refused: RefusedSessions[] = [],
): Promise<boolean> {
  const { name } = booking.organisation
  const before = await takeOutOfInbox(booking.establishment.id, booking.id)
  try {
    offerUndo(booking, await decide.approve(booking.id, refused), reopen)
    return true
  } catch (cause) {
    restoreInbox(booking.establishment.id, before)
    showToast({ tone: 'no', text: words.notApproved(name, sentenceOf(cause, states.networkFailed)) })
    reopen(booking.reference ?? booking.id)
    return false
  }
}

const undoMilliseconds = 10_000

function offerUndo(
  booking: Approved,
  { undoUntil, sessions }: Pick<BookingDto, 'undoUntil' | 'sessions'>,
  reopen: (reference: string) => void,
): void {
  const { name } = booking.organisation
  const { standing, asked } = sessions
  const text = standing < asked ? partlyGranted.done(standing, asked, name) : words.approved(name)
  if (!undoUntil) {
    showToast({ tone: 'ok', text })
    return
  }
  const id = showToast({ tone: 'ok', text, action: { label: words.undo, run: () => void undo(booking, reopen) } })
  // The clock of a demonstration may differ from that of the browser: the delay is counted from the answer.
  setTimeout(() => closeToast(id), undoMilliseconds)
}

async function undo(booking: Approved, reopen: (reference: string) => void): Promise<void> {
  try {
    await decide.undoApproval(booking.id)
    announce(words.undone(booking.organisation.name))
    reopen(booking.reference ?? booking.id)
  } catch (cause) {
    showToast({ tone: 'no', text: words.notUndone(sentenceOf(cause, states.networkFailed)) })
  }
}

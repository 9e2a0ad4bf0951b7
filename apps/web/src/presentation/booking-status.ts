import {
  Ban,
  CalendarClock,
  Check,
  CircleCheck,
  CircleX,
  Clock,
  MessageCircleQuestionMark,
  PenLine,
  Pencil,
  TimerOff,
  Undo2,
} from '@lucide/vue'
import type { LucideIcon } from '@lucide/vue'
import type { BookingStatus } from '@salles-ouvertes/contract'
import type { Tone } from '../ui/tone.ts'

/** Colour and drawing of each state of a booking, the same on every screen; words are in `vocabulary`. */
export const bookingStatusLook: Record<BookingStatus, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: 'block', icon: Pencil },
  submitted: { tone: 'wait', icon: Clock },
  'to-complete': { tone: 'todo', icon: MessageCircleQuestionMark },
  'counter-proposed': { tone: 'todo', icon: CalendarClock },
  approved: { tone: 'info', icon: PenLine },
  confirmed: { tone: 'ok', icon: CircleCheck },
  refused: { tone: 'no', icon: CircleX },
  withdrawn: { tone: 'block', icon: Undo2 },
  cancelled: { tone: 'block', icon: Ban },
  expired: { tone: 'no', icon: TimerOff },
  ended: { tone: 'block', icon: Check },
}

import type { AmendmentQuestion, BookingDto, SessionMove, SlotDto } from '@salles-ouvertes/contract'
import { computed, ref, watch } from 'vue'
import { ApiProblem } from '../api/problem.ts'
import { amendmentWords as words } from '../locales/fr.ts'
import { useKeptText } from '../session/use-kept-text.ts'
import { useForm } from '../ui/use-form.ts'
import { markPageErrors } from '../ui/use-page-title.ts'
import { askAmendment } from './amendment-commands.ts'
import { extentsOf, firstWish, movesOf, sessionsToMove } from './moves-of.ts'
import { rereadAmendmentPreview, useAmendmentPreview } from './use-amendment-preview.ts'

/** The request to change being written: where to, how many, what each date would meet, which are kept, and sending it. */
export function useMoveForm(booking: BookingDto, sessionId: string | null) {
  const zone = booking.timeZone
  const toCome = booking.occurrences.filter(({ hasBegun }) => !hasBegun)
  const chosen = toCome.find(({ id }) => id === sessionId) ?? toCome[0] ?? null
  const wish = ref(chosen && firstWish(chosen, zone))
  /** As typed: a number field gives a number, or an empty text. */
  const people = ref<string | number>(booking.facts.headcount ?? '')
  /** Another number of people; undefined while it is that of the booking, or none. */
  const headcount = computed(() => {
    const typed = Number(people.value)
    return typed > 0 && typed !== booking.facts.headcount ? typed : undefined
  })
  const asked = (moves: readonly { move: SessionMove }[]): AmendmentQuestion => ({
    moves: moves.map(({ move }) => move),
    ...(headcount.value !== undefined && { headcount: headcount.value }),
  })
  const unticked = ref<ReadonlySet<string>>(new Set())
  const extents = chosen ? extentsOf(toCome, chosen, zone) : []

  const planned = computed(() => {
    if (!chosen || !wish.value) return []
    return movesOf(sessionsToMove(toCome, chosen, wish.value.extent, zone), wish.value, zone)
  })
  const all = useAmendmentPreview(booking.id, () => ({ moves: planned.value.map(({ move }) => move) }))
  const outcomes = computed(() => new Map(all.data.value?.moves.map((move) => [move.occurrenceId, move])))
  const free = computed(() => planned.value.filter(({ session }) => outcomes.value.get(session.id)?.outcome === 'free'))
  const kept = computed(() => free.value.filter(({ session }) => !unticked.value.has(session.id)))
  /** Price and refusals are those of what will be sent: a session that stays may be in the way of another. */
  const sent = useAmendmentPreview(booking.id, () => asked(kept.value))
  const rows = computed(() => {
    const last = new Map(sent.data.value?.moves.map((move) => [move.occurrenceId, move]))
    return planned.value.map(({ session, move }) => ({
      session,
      move,
      answer: last.get(session.id) ?? outcomes.value.get(session.id) ?? null,
      isFree: free.value.some((each) => each.session.id === session.id),
    }))
  })

  const { text, forget } = useKeptText(`deplacement.${booking.id}`)
  const alternatives = ref<readonly SlotDto[]>([])
  const form = useForm({
    schema: () => import('@salles-ouvertes/contract/amendments').then(({ amendmentInput }) => amendmentInput),
    initial: {},
    toInput: () => ({ ...asked(kept.value), message: text.value }),
    messages: { moves: words.nothingKept, headcount: words.peopleWrong },
  })

  // Other dates are other answers: all those that are free are wanted again.
  watch(planned, () => {
    unticked.value = new Set()
    form.errors.value = []
    markPageErrors(false)
  })

  /** The booking as it is once asked; null when it is refused. */
  async function send(): Promise<BookingDto | null> {
    alternatives.value = []
    // Pressed before the dates are known: none would be kept.
    if (all.isFetching.value) await all.refetch({ cancelRefetch: false })
    let isLost = false
    let answer: BookingDto | null = null
    const isSent = await form.submit(async (input) => {
      try {
        answer = await askAmendment(booking.id, input)
      } catch (cause) {
        isLost = cause instanceof ApiProblem && cause.code === 'bookings.slot-taken'
        if (cause instanceof ApiProblem && input.moves.length === 1) alternatives.value = cause.alternatives
        void rereadAmendmentPreview()
        throw cause
      }
    })
    if (isSent) forget()
    else if (isLost) form.general.value = alternatives.value.length > 0 ? words.lostWithOthers : words.lost
    return answer
  }

  /** One of the places offered instead of the one that was lost. */
  function take(slot: SlotDto): void {
    if (!chosen || !wish.value) return
    const { roomId, extent } = wish.value
    wish.value = { ...firstWish({ ...chosen, ...slot }, zone), roomId, extent }
    alternatives.value = []
    form.general.value = null
  }

  return {
    chosen,
    toCome,
    extents,
    wish,
    people,
    headcount,
    rows,
    kept,
    unticked,
    all,
    sent,
    text,
    alternatives,
    form,
    send,
    take,
  }
}
export type MoveFormState = ReturnType<typeof useMoveForm>

import type { CaretakerDay } from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { queryClient } from '../../api/query.ts'
import { forgetDays, keepDay, keptDay, keptDays } from './day-memory.ts'
import type { KeptDay } from './day-memory.ts'
import { rememberOpened } from './opened-link.ts'
import { forgetPresences, notePresence as keepPresence, sendPresences } from './presence-queue.ts'
import type { Presence } from './presence-queue.ts'

const name = 'caretaker-day'

export interface ShownDay extends KeptDay {
  /** Read on this device: the network or the service did not answer. */
  isKept: boolean
}

/** Who comes that day (today when null), from the server, else as it was last received. */
export function useCaretakerDay(date: Readonly<Ref<string | null>>, isOpen: Readonly<Ref<boolean>>) {
  return useQuery({
    queryKey: [name, date],
    queryFn: () => readDay(date.value),
    enabled: isOpen,
    placeholderData: keepPreviousData,
    // Without network the answer comes from the device: asking must not be put off.
    networkMode: 'always',
    retry: false,
    refetchInterval: 60_000,
    staleTime: 0,
  })
}

/** Seven days from today, from the server, else as they were last received. */
export function useCaretakerWeek(isOpen: Readonly<Ref<boolean>>) {
  return useQuery({
    queryKey: [name, 'week'],
    queryFn: () =>
      orKept<ShownDay[]>(async () => {
        const { days } = await unwrap(api.GET('/caretaker/week'))
        return days.map((day) => ({ ...keepDay(day), isKept: false }))
      }, shownWeek),
    enabled: isOpen,
    networkMode: 'always',
    retry: false,
    staleTime: 0,
  })
}

function shownWeek(): ShownDay[] | null {
  const days = keptDays().map((kept) => ({ ...kept, isKept: true }))
  return days.length > 0 ? days : null
}

const readDay = (date: string | null): Promise<ShownDay> =>
  orKept<ShownDay>(
    async () => {
      const day: CaretakerDay = await unwrap(api.GET('/caretaker/day', { params: { query: date ? { date } : {} } }))
      return { ...keepDay(day), isKept: false }
    },
    () => {
      const kept = keptDay(date)
      return kept && { ...kept, isKept: true }
    },
  )

/** What the server answers, once it knows what was noted here; what is kept when it does not answer. @throws ApiProblem */
async function orKept<Shown>(read: () => Promise<Shown>, kept: () => Shown | null): Promise<Shown> {
  try {
    await sendPresences().catch(() => undefined)
    return await read()
  } catch (cause) {
    if (isLinkClosed(cause)) {
      forgetDays()
      forgetPresences()
    }
    const shown = cause instanceof ApiProblem && cause.status < 500 ? null : kept()
    if (!shown) throw cause
    return shown
  }
}

/** Whether the page must be opened by its link (again): no cookie, or a link that ended. */
export function isLinkClosed(cause: unknown): boolean {
  return cause instanceof ApiProblem && [401, 403, 404].includes(cause.status)
}

/** The token of the link becomes a cookie of this device. @throws ApiProblem */
export async function openLink(token: string): Promise<void> {
  await unwrap(api.POST('/caretaker/sessions', { body: { token } }))
  rememberOpened(token)
  await queryClient.resetQueries({ queryKey: [name] })
}

/** Notes whether the group came; the last word counts. @throws ApiProblem */
export async function notePresence(occurrenceId: string, presence: Presence): Promise<void> {
  await keepPresence(occurrenceId, presence)
  await queryClient.invalidateQueries({ queryKey: [name] })
}

import { computed, onMounted, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import { newKey } from '../../api/new-key.ts'
import { openPressQueue } from '../../offline/press-queue.ts'
import { useClock } from '../../ui/use-clock.ts'
import { useOnline } from '../../ui/use-online.ts'
import type { StayPress, TellStay } from './stay-commands.ts'
import type { AccessInstructions } from './use-access.ts'

/** How to enter, as it was received by this device. */
export interface HeldAccess {
  access: AccessInstructions
  /** Clock of this device minus clock of the server, in milliseconds. */
  clockOffset: number
}
export type Stay = ReturnType<typeof useStay>

export const hold = (access: AccessInstructions): HeldAccess => ({
  access,
  clockOffset: Date.now() - Date.parse(access.readAt),
})

/**
 * What the group says on the day: noted on this device at once, told to the server in order as soon as it answers.
 * `name` is that of the queue on this device; `received` is given what the server answers.
 */
export function useStay(
  name: string,
  tell: TellStay,
  held: Readonly<Ref<HeldAccess | null>>,
  received: (access: AccessInstructions) => void,
) {
  const queue = openPressQueue<StayPress>(name)
  const isSending = shallowRef(false)
  const refusal = shallowRef<string | null>(null)
  const clock = useClock()
  const isOnline = useOnline()
  const now = computed(() => clock.value - (held.value?.clockOffset ?? 0))

  async function send(): Promise<void> {
    if (queue.waiting.value.length === 0) return
    isSending.value = true
    const refused = await queue.send(async (press) => {
      received(await tell(press))
    })
    isSending.value = false
    if (refused[0]) refusal.value = refused[0].sentence
  }
  /** Time of the server at which something is said now. */
  const saidAt = () => new Date(Date.now() - (held.value?.clockOffset ?? 0)).toISOString()
  async function say(press: StayPress): Promise<void> {
    refusal.value = null
    queue.add(press)
    await send()
  }

  onMounted(send)
  watch([clock, isOnline], () => void send())

  return {
    waiting: queue.waiting,
    isSending,
    isOnline,
    refusal,
    now,
    send,
    clear: queue.clear,
    enter: (grantId: string) => say({ id: newKey(), action: 'enter', body: { grantId, at: saidAt() } }),
    didNotOpen: (grantId: string, remark: string) => {
      const id = newKey()
      return say({ id, action: 'did-not-open', body: { grantId, at: saidAt(), pressId: id, remark } })
    },
    leave: (
      grantId: string,
      leaving: Pick<Extract<StayPress, { action: 'leave' }>['body'], 'done' | 'headcount' | 'remark'>,
    ) => say({ id: newKey(), action: 'leave', body: { grantId, at: saidAt(), ...leaving } }),
  }
}

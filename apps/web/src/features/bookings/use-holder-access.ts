import { onMounted, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import { ApiProblem } from '../../api/problem.ts'
import { keepPageOffline } from '../../offline/keep-page-offline.ts'
import { paths } from '../../paths.ts'
import { useAction } from '../../ui/use-action.ts'
import { endOf, forgetAccess, keepAccess, keptAccess } from './holder-memory.ts'
import { tellByLink } from './stay-commands.ts'
import { openHolderLink, readHolderAccess } from './use-access.ts'
import type { AccessInstructions } from './use-access.ts'
import { hold, useStay } from './use-stay.ts'
import type { HeldAccess } from './use-stay.ts'

/**
 * The page of the declared holder: read by a press the first time, then kept on this device, shown from it at once and
 * read again when the network answers.
 */
export function useHolderAccess(token: Readonly<Ref<string | null>>) {
  const held = shallowRef<HeldAccess | null>(null)
  /** Shown as this device kept it: the network or the service did not answer since. */
  const isKept = shallowRef(false)
  const { isRunning, refusal, run } = useAction()
  const stay = useStay(`acces.${endOf(token.value ?? '')}`, tellAgain, held, received)

  function received(access: AccessInstructions): void {
    held.value = hold(access)
    isKept.value = false
  }
  /** The cookie of a link may be gone since what is told was said. */
  async function tellAgain(press: Parameters<typeof tellByLink>[0]) {
    if (token.value) await openHolderLink(token.value)
    return tellByLink(press)
  }

  async function read(): Promise<void> {
    const link = token.value
    if (!link) return
    await run(async () => {
      try {
        received(await readHolderAccess(link))
        void keepPageOffline(paths.holderAccess)
      } catch (cause) {
        const isAnswer = cause instanceof ApiProblem && cause.status < 500
        if (isAnswer) forget()
        else if (held.value) isKept.value = true
        if (isAnswer || !held.value) throw cause
      }
    })
  }

  /** Nothing of this access is left on this device, not even what was still to be told. */
  function forget(): void {
    if (token.value) forgetAccess(token.value)
    stay.clear()
    held.value = null
    isKept.value = false
  }

  onMounted(async () => {
    if (!token.value) return
    const kept = await keptAccess(token.value)
    if (!kept) return
    held.value = kept
    isKept.value = true
    await stay.send()
    await read()
  })
  watch(held, (current) => {
    if (current && token.value) void keepAccess(token.value, current)
  })
  // The code leaves this device with its window, also when nobody reads the page again.
  watch(stay.now, (now) => {
    const access = held.value?.access
    if (held.value && access?.secret && now >= Date.parse(access.validUntil)) {
      held.value = { ...held.value, access: { ...access, secret: null, waitingFor: 'ended' } }
    }
  })
  watch(stay.isOnline, (isOnline) => {
    if (isOnline && held.value) void read()
  })

  return { held, isKept, isRunning, refusal, read, forget, stay }
}

import type { Me } from '@salles-ouvertes/contract'
import { onScopeDispose, watch } from 'vue'
import type { Ref } from 'vue'
import { lastAnswerAt, refreshSession } from '../api/session-fetch.ts'
import { shell } from '../locales/fr.ts'
import { closeToast, showToast } from '../ui/toasts.ts'

const notice = 2 * 60_000
const longestTimer = 2 ** 31 - 1

/** Warns two minutes before an idle session ends and offers to keep it (RGAA 13.1). */
export function useSessionWarning(me: Readonly<Ref<Me | null>>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let toast: number | null = null

  function plan(idleLength: number) {
    clearTimeout(timer)
    const wait = lastAnswerAt() + idleLength - notice - Date.now()
    if (wait > longestTimer) return
    if (wait > 0) {
      timer = setTimeout(() => plan(idleLength), wait)
      return
    }
    toast = showToast({
      tone: 'wait',
      text: shell.sessionEndsSoon,
      action: {
        label: shell.stayConnected,
        run: () => void refreshSession().then((isKept) => isKept && plan(idleLength)),
      },
    })
  }

  watch(
    () => me.value?.session?.idleExpiresAt,
    (idleExpiresAt) => {
      clearTimeout(timer)
      if (toast !== null) closeToast(toast)
      toast = null
      if (idleExpiresAt) plan(Math.max(notice, new Date(idleExpiresAt).getTime() - lastAnswerAt()))
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
}

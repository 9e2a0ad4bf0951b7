import { computed, onMounted, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { useLinkToken } from '../../session/use-link-token.ts'
import { useOnline } from '../../ui/use-online.ts'
import { keepCaretakerPages } from './keep-pages.ts'
import { wasOpened } from './opened-link.ts'
import { isLinkClosed } from './use-caretaker-day.ts'

/** What a page of the caretaker reads with the link. */
interface Reading {
  error: Readonly<Ref<unknown>>
  refetch: () => unknown
}

/**
 * The personal link that opens a page of the caretaker. `loadOther` fetches the files of the page that is not shown, kept with
 * this one for when there is no network.
 */
export function useCaretakerLink(loadOther: () => Promise<unknown>) {
  const token = useLinkToken()
  const isOnline = useOnline()
  // An address without token is tried with the cookie that an earlier visit left.
  const isOpen = ref(token.value === null || wasOpened(token.value))
  onMounted(() => keepCaretakerPages(loadOther))

  /** Reads again once the link was opened and when the network is back; says when the link no longer opens anything. */
  function follow({ error, refetch }: Reading) {
    const isEnded = computed(() => isLinkClosed(error.value))
    watch(isOnline, () => {
      if (isOpen.value) void refetch()
    })
    function opened() {
      isOpen.value = true
      void refetch()
    }
    return { isEnded, isClosed: computed(() => !isOpen.value || isEnded.value), opened }
  }
  return { token, isOnline, isOpen, follow }
}

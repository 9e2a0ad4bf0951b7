import { ref, watch } from 'vue'

/** A dialog fetched at its first opening, then kept in the page: closing it gives the focus back to its button. */
export function useLateDialog() {
  const isOpen = ref(false)
  const isNeeded = ref(false)
  watch(isOpen, (open) => (isNeeded.value ||= open), { flush: 'sync' })
  return { isOpen, isNeeded }
}

import { onScopeDispose, readonly, ref } from 'vue'

/** Whether a media query is true now; follows it while the component lives. */
export function useMedia(query: string) {
  const media = window.matchMedia(query)
  const matches = ref(media.matches)
  const refresh = () => (matches.value = media.matches)
  media.addEventListener('change', refresh)
  onScopeDispose(() => media.removeEventListener('change', refresh))
  return readonly(matches)
}

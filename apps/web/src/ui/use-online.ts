import { onScopeDispose, readonly, ref } from 'vue'

/** Whether the browser believes it has a network; follows its events while the component lives. */
export function useOnline() {
  const isOnline = ref(navigator.onLine)
  const refresh = () => (isOnline.value = navigator.onLine)
  window.addEventListener('online', refresh)
  window.addEventListener('offline', refresh)
  onScopeDispose(() => {
    window.removeEventListener('online', refresh)
    window.removeEventListener('offline', refresh)
  })
  return readonly(isOnline)
}

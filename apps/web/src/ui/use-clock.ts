import { onScopeDispose, readonly, ref } from 'vue'

const twicePerMinute = 30_000

/** Time of this device, in milliseconds; moves on while the component lives. */
export function useClock() {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), twicePerMinute)
  onScopeDispose(() => clearInterval(timer))
  return readonly(now)
}

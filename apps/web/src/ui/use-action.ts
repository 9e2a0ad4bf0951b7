import { ref } from 'vue'
import { states } from '../locales/fr.ts'
import { isRefusal } from './refusal.ts'

/** One action of a button: whether it runs, and the sentence of its refusal. */
export function useAction() {
  const isRunning = ref(false)
  const refusal = ref<string | null>(null)
  async function run(action: () => Promise<unknown>): Promise<boolean> {
    if (isRunning.value) return false
    isRunning.value = true
    refusal.value = null
    try {
      await action()
      return true
    } catch (cause) {
      refusal.value = isRefusal(cause) ? cause.sentence : states.networkFailed
      return false
    } finally {
      isRunning.value = false
    }
  }
  return { isRunning, refusal, run }
}

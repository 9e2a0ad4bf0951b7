import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { apiBase } from './client.ts'
import { sessionFetch } from './session-fetch.ts'

/**
 * A photo that only its readers see, fetched with their session or their link: its address once it is there, or the words
 * that stand in its place, `failed` unless it was erased. `path` is below that of the API; null fetches nothing.
 */
export function usePrivatePhoto(
  path: () => string | null,
  failed: string,
): { address: Ref<string | null>; absence: Ref<string | null> } {
  const address = ref<string | null>(null)
  const absence = ref<string | null>(null)
  const forget = () => address.value && URL.revokeObjectURL(address.value)

  async function load(from: string | null) {
    absence.value = null
    if (from === null) return
    try {
      const answer = await sessionFetch(new Request(`${apiBase}${from}`, { credentials: 'same-origin' }))
      if (answer.ok) {
        forget()
        address.value = URL.createObjectURL(await answer.blob())
      } else {
        const { erasureWords } = await import('./photo-erasure.ts')
        absence.value = (await erasureWords(answer)) ?? failed
      }
    } catch {
      absence.value = failed
    }
  }
  watch(path, load, { immediate: true })
  onScopeDispose(forget)
  return { address, absence }
}

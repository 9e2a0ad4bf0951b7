import { type Ref, ref, watch } from 'vue'
import { states } from '../locales/fr.ts'

/** Sentence of an error code that the server kept, empty until it is fetched: most pages never have one to say. */
export function useErrorSentence(code: () => string | null | undefined): Readonly<Ref<string>> {
  const sentence = ref('')
  async function say(kept: string | null | undefined) {
    if (!kept) return
    const words = await import('../locales/fr-errors.ts').catch(() => null)
    if (code() === kept) sentence.value = words?.errorSentence(kept) ?? states.refused
  }
  watch(code, say, { immediate: true })
  return sentence
}

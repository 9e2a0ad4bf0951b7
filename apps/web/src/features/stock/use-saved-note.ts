import { onScopeDispose, ref } from 'vue'
import { announce } from '../../ui/announce.ts'

const shownFor = 8000

/** Says beside its button that a part of a long page is saved; a message over the page would hide the next part. */
export function useSavedNote() {
  const saved = ref<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  function say(sentence: string) {
    clearTimeout(timer)
    saved.value = sentence
    announce(sentence)
    timer = setTimeout(() => (saved.value = null), shownFor)
  }
  onScopeDispose(() => clearTimeout(timer))
  return { saved, say }
}

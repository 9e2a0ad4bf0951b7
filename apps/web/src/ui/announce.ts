import { readonly, ref } from 'vue'

const message = ref('')
let timer: ReturnType<typeof setTimeout> | undefined

/** Says a short sentence to assistive technologies through the one live region of the shell. */
export function announce(sentence: string): void {
  clearTimeout(timer)
  message.value = ''
  // Emptied first: the same sentence twice must be said twice.
  timer = setTimeout(() => (message.value = sentence), 60)
}

/** What the live region holds now; read by the shell only. */
export const announcement = readonly(message)

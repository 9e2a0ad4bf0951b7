import { readonly, ref } from 'vue'
import { announce } from './announce.ts'
import type { Tone } from './tone.ts'

export interface Toast {
  id: number
  tone: Tone
  text: string
  /** One thing to do about it, such as undoing. */
  action?: { label: string; run: () => void }
}

const shown = ref<Toast[]>([])
let lastId = 0

/** Messages now on screen; each stays until it is closed. */
export const toasts = readonly(shown)

/** Shows a message and says it; answers its id, for `closeToast`. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  lastId += 1
  shown.value = [...shown.value, { ...toast, id: lastId }]
  announce(toast.text)
  return lastId
}

export function closeToast(id: number): void {
  shown.value = shown.value.filter((toast) => toast.id !== id)
}

import { nextTick } from 'vue'
import { focusQuietly } from './focus-quietly.ts'

/** After an action that takes away the button just pressed, once its dialog is closed. */
export async function focusTitle(): Promise<void> {
  await nextTick()
  focusQuietly(document.querySelector<HTMLElement>('main h1'))
}

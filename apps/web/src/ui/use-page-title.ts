import { computed, onScopeDispose, ref, toValue, watchEffect } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { shell } from '../locales/fr.ts'

const pageTitle = ref('')
const hasErrors = ref(false)
const documentTitle = computed(() => {
  const title = pageTitle.value ? `${pageTitle.value} – ${shell.product}` : shell.product
  return hasErrors.value ? shell.titleWithErrors(title) : title
})

watchEffect(() => {
  document.title = documentTitle.value
})

/** Sets the title from the route; a page that knows better (a room's name) calls `usePageTitle`. */
export function setPageTitle(title: string): void {
  pageTitle.value = title
  hasErrors.value = false
}

/** Keeps « page – Salles ouvertes » in step with a value of the page. */
export function usePageTitle(title: MaybeRefOrGetter<string | undefined>): void {
  watchEffect(() => {
    const words = toValue(title)
    if (words) pageTitle.value = words
  })
  onScopeDispose(() => (hasErrors.value = false))
}

/** Puts « Erreur » before the title while a form shows errors. */
export function markPageErrors(isMarked: boolean): void {
  hasErrors.value = isMarked
}

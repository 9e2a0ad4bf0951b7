import { ref, watch } from 'vue'

/** A text being typed that survives the end of the session, in this tab only; `forget` once it is sent. */
export function useKeptText(name: string) {
  const key = `salles-ouvertes.texte.${name}`
  const text = ref(read(key))
  watch(text, (value) => write(key, value))
  function forget() {
    text.value = ''
    // At once: what is sent may take away the page that would have written it.
    write(key, '')
  }
  return { text, forget }
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function write(key: string, value: string): void {
  try {
    if (value) sessionStorage.setItem(key, value)
    else sessionStorage.removeItem(key)
  } catch {
    // Without storage the text lives as long as the page.
  }
}

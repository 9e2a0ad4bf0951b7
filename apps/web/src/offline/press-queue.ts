import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import { ApiProblem } from '../api/problem.ts'

/** Something a person said, to be told to the server in the order it was said. */
export interface Press {
  id: string
}

export interface PressQueue<P extends Press> {
  /** Said, and not known to the server yet. */
  waiting: Readonly<ShallowRef<readonly P[]>>
  add: (press: P) => void
  /**
   * Tells all of them, one after the other; stops at the first that the network or the service did not take. Answers what
   * the server refuses for good: it is no longer kept.
   */
  send: (deliver: (press: P) => Promise<void>) => Promise<ApiProblem[]>
  clear: () => void
}

const prefix = 'salles-ouvertes.a-envoyer.'
/** Not an answer to what was said: a session to open again, too much at once, a service in trouble. */
const passing = [401, 408, 429]

/** What is waiting under a name, kept on this device until the server knows it. */
export function openPressQueue<P extends Press>(name: string): PressQueue<P> {
  const key = prefix + name
  const waiting = shallowRef<readonly P[]>(read(key))
  const set = (presses: readonly P[]) => {
    waiting.value = presses
    write(key, presses)
  }
  let sending: Promise<ApiProblem[]> | null = null

  async function sendAll(deliver: (press: P) => Promise<void>): Promise<ApiProblem[]> {
    const refused: ApiProblem[] = []
    for (let next = waiting.value[0]; next; next = waiting.value[0]) {
      const { id } = next
      try {
        await deliver(next)
      } catch (cause) {
        if (!isLasting(cause)) return refused
        refused.push(cause)
      }
      set(waiting.value.filter((press) => press.id !== id))
    }
    return refused
  }
  return {
    waiting,
    add: (press) => set([...waiting.value, press]),
    send: (deliver) => (sending ??= sendAll(deliver).finally(() => (sending = null))),
    clear: () => set([]),
  }
}

const isLasting = (cause: unknown): cause is ApiProblem =>
  cause instanceof ApiProblem && cause.status < 500 && !passing.includes(cause.status)

function read<P extends Press>(key: string): readonly P[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored : []
  } catch {
    return []
  }
}

function write(key: string, presses: readonly Press[]): void {
  try {
    if (presses.length > 0) localStorage.setItem(key, JSON.stringify(presses))
    else localStorage.removeItem(key)
  } catch {
    // Without storage it waits as long as the page stays open.
  }
}

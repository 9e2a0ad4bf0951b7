const hintKey = 'salles-ouvertes.session'
const sessionPaths = '/api/v1/sessions'
let refreshing: Promise<boolean> | null = null
let sessionEnded: () => void = () => {}
let lastAnswer = Date.now()

/** When the server last answered: a session that is used does not end. Milliseconds since 1970. */
export function lastAnswerAt(): number {
  return lastAnswer
}

/** Called once when a session that existed can no longer be renewed. */
export function onSessionEnded(listener: () => void): void {
  sessionEnded = listener
}

/** Whether this browser opened a session that it has not closed; cookies themselves cannot be read. */
export function hasSessionHint(): boolean {
  try {
    return localStorage.getItem(hintKey) === '1'
  } catch {
    return false
  }
}

export function setSessionHint(isOpen: boolean): void {
  try {
    if (isOpen) localStorage.setItem(hintKey, '1')
    else localStorage.removeItem(hintKey)
  } catch {
    // Storage may be refused by the browser: visitors are then asked to sign in a little more often.
  }
}

/** Asks once for new tokens, whoever asks at the same time; answers whether the session lives on. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= fetch(`${sessionPaths}/refresh`, { method: 'POST', credentials: 'same-origin' })
    .then((answer) => {
      lastAnswer = Date.now()
      if (answer.ok) return true
      if (answer.status === 401 && hasSessionHint()) {
        setSessionHint(false)
        sessionEnded()
      }
      return false
    })
    .catch(() => false)
    .finally(() => (refreshing = null))
  return refreshing
}

/** `fetch` that renews the session once when it has expired, then asks again. */
export async function sessionFetch(request: Request): Promise<Response> {
  const again = request.clone()
  const answer = await fetch(request)
  lastAnswer = Date.now()
  // Opening a session is refused for its own reasons; listing or ending sessions needs one like everything else.
  const isOpening = request.method === 'POST' && new URL(request.url).pathname.startsWith(sessionPaths)
  if (answer.status !== 401 || isOpening || !hasSessionHint()) return answer
  return (await refreshSession()) ? fetch(again) : answer
}

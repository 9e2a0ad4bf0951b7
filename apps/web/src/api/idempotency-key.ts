import { api } from './client.ts'
import { newKey } from './new-key.ts'

const header = 'Idempotency-Key'
/** Keys of what was sent and is not answered yet, by address and body. */
const unanswered = new Map<string, string>()

/** Header of a POST that must do its work once, however often it is sent: the key itself is put in when it leaves. */
export const idempotencyKey = (): { [header]: string } => ({ [header]: '' })

/**
 * Whoever presses again after an answer was lost sends the same key, and hears of the first work. A refusal is an answer; a
 * failure of the service, or of a proxy before it, is none.
 */
api.use({
  async onRequest({ request }) {
    const { headers, url } = request
    if (!headers.has(header)) return
    // Files are sent in a wrapping of their own each time: nothing tells that they are the same.
    const isFile = !headers.get('Content-Type')?.includes('json')
    const wish = isFile ? newKey() : `${url}\n${await request.clone().text()}`
    const key = unanswered.get(wish) ?? newKey()
    unanswered.set(wish, key)
    headers.set(header, key)
  },
  onResponse({ request, response }) {
    if (response.status >= 500) return
    for (const [wish, key] of unanswered) if (key === request.headers.get(header)) unanswered.delete(wish)
  },
})

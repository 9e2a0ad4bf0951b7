import { apiBase } from './client.ts'
import { toProblem } from './problem.ts'
import { sessionFetch } from './session-fetch.ts'

/**
 * Downloads a file of the API and hands it to the browser under its own name, or `fallbackName`.
 * A plain link would fail once the short access cookie has expired. @throws ApiProblem
 */
export async function saveFile(path: string, fallbackName: string): Promise<void> {
  const answer = await sessionFetch(new Request(`${apiBase}${path}`, { credentials: 'same-origin' }))
  if (!answer.ok) throw await toProblem(answer.status, await answer.json().catch(() => null))
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileNameIn(answer.headers.get('content-disposition')) ?? fallbackName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** File name of a `Content-Disposition` header, the encoded form first. */
export function fileNameIn(header: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="([^"]+)"/i.exec(header ?? '')?.[1] ?? null
}

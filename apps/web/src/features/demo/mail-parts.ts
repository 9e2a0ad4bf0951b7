/** Piece of the text of a mail: words, or an address that can be opened. */
export type MailPart = { kind: 'text'; text: string } | { kind: 'link'; text: string; to: string; isOurs: boolean }

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g

/**
 * Text of a mail cut at its links. A link of this service stays on the address by which the page was opened, so that a
 * phone which came by the local network does not leave for the name the server gives itself (`links`).
 */
export function mailParts(text: string, links: readonly string[]): MailPart[] {
  const origins = new Set(links.flatMap((link) => originOf(link) ?? []))
  const parts: MailPart[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) })
    parts.push(linkPart(match[0], origins))
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}

function linkPart(found: string, origins: ReadonlySet<string>): MailPart {
  const url = new URL(found)
  const isOurs = origins.has(url.origin)
  return { kind: 'link', text: found, to: isOurs ? `${url.pathname}${url.search}${url.hash}` : found, isOurs }
}

function originOf(link: string): string | null {
  return URL.canParse(link) ? new URL(link).origin : null
}

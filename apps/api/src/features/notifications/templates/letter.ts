/** One piece of a mail. The text and the HTML are written from the same pieces. */
export type Block =
  | { kind: 'text'; text: string }
  /** Label and value, one under the other. */
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  /** Words of a person, set apart from ours. */
  | { kind: 'quote'; text: string }
  | { kind: 'code'; label: string; value: string }
  | { kind: 'button'; label: string; url: string }
  /** One of several, none before the others. */
  | { kind: 'link'; label: string; url: string }

/** A mail before layout. The subject never carries a secret; the title is the state word that comes first. */
export type Letter = {
  subject: string
  title: string
  blocks: Block[]
  /** Joins the dates of the booking to the mail. */
  calendar?: 'REQUEST' | 'CANCEL'
}

export const text = (words: string): Block => ({ kind: 'text', text: words })
export const button = (label: string, url: string): Block => ({ kind: 'button', label, url })
/** Words of a person; nothing at all when there are none. */
export const quote = (words: string | null): Block[] => (words?.trim() ? [{ kind: 'quote', text: words.trim() }] : [])

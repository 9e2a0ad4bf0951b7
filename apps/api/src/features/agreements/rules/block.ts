export interface Table {
  kind: 'table'
  columns: { title: string; share: number; align?: 'right' }[]
  rows: string[][]
}

/** A piece of an article, as it is printed. Columns of a table share the width in proportion to `share`. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] } | Table

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const list = (items: string[]): Block => ({ kind: 'list', items })

/** An article as it is printed, with the number that its place gives it. */
export interface Article {
  number: number
  title: string
  blocks: Block[]
}

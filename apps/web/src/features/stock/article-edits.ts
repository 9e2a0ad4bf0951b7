import type { TemplateArticle, TemplateBlock } from '@salles-ouvertes/contract'

/** The list with one entry moved by one place up (-1) or down (1); the same list at its ends. */
export function moved<Entry>(entries: readonly Entry[], index: number, by: -1 | 1): Entry[] {
  const target = index + by
  const result = [...entries]
  const [entry] = result.slice(index, index + 1)
  if (entry === undefined || target < 0 || target >= entries.length) return result
  result.splice(index, 1)
  result.splice(target, 0, entry)
  return result
}

/** The list without one entry. */
export const without = <Entry>(entries: readonly Entry[], index: number): Entry[] =>
  entries.filter((_, position) => position !== index)

/** The list with one entry replaced. */
export const replaced = <Entry>(entries: readonly Entry[], index: number, entry: Entry): Entry[] =>
  entries.map((current, position) => (position === index ? entry : current))

/** A key that no article has: `propre-1`, `propre-2`… */
export function newKey(articles: readonly TemplateArticle[]): string {
  const keys = new Set(articles.map(({ key }) => key))
  let rank = 1
  while (keys.has(`propre-${rank}`)) rank += 1
  return `propre-${rank}`
}

const textsOf = (block: TemplateBlock): string[] => {
  if (block.kind === 'paragraph') return [block.text]
  return block.kind === 'list' ? block.items.map(({ text }) => text) : []
}

/** First article with something left blank: it can be neither saved nor tried. */
export const firstBlank = (articles: readonly TemplateArticle[]): TemplateArticle | undefined =>
  articles.find(
    ({ title, blocks }) =>
      blocks.length === 0 || [title, ...blocks.flatMap(textsOf)].some((text) => text.trim() === ''),
  )

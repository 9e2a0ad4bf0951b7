import type { ComputedBlockName, TemplateArticle, TemplateProblem } from '@salles-ouvertes/contract'
import { articleWords as words } from '../../locales/fr.ts'

/** Where a text is wrong, and what to do. */
export const problemInWords = (problem: TemplateProblem, articles: readonly TemplateArticle[]): string =>
  words.at(placeOf(problem, articles), sentenceOf(problem))

function placeOf({ article, block, item }: TemplateProblem, articles: readonly TemplateArticle[]): string {
  if (article === null) return words.whole
  const title = articles.find(({ key }) => key === article)?.title ?? article
  if (block === null) return words.inTitle(title)
  return item === null ? words.inPassage(title, String(block)) : words.inLine(title, String(block), String(item))
}

function sentenceOf({ kind, name, needs }: TemplateProblem): string {
  const thing = kind === 'missing-block' ? words.computedBlock(name as ComputedBlockName) : name
  return words.wrong[kind](thing, needs.map(words.condition).join(', '))
}

import { templateArticles, type AgreementBuilding, type TemplateArticle } from '@salles-ouvertes/contract'
import type { LibraryArticle } from './library-article.ts'
import { closingArticles, modificationArticle, transferArticle } from './life-of-agreement.ts'
import { cancellationArticle, commitmentArticle, financeArticle } from './money.ts'
import { premisesArticles } from './premises.ts'
import { useArticles } from './use-of-rooms.ts'

const library: LibraryArticle[] = [
  ...premisesArticles,
  financeArticle,
  ...useArticles,
  transferArticle,
  commitmentArticle,
  modificationArticle,
  cancellationArticle,
  ...closingArticles,
]

/** The articles of the platform for each kind of building, as a tenant that has published none uses them. */
export const defaultArticles: Readonly<Record<AgreementBuilding, TemplateArticle[]>> = {
  college: templateArticles.parse(articlesOf('college')),
  'municipal-hall': templateArticles.parse(articlesOf('municipal-hall')),
}

function articlesOf(kind: AgreementBuilding) {
  return partsFor(kind, library).map(({ title, blocks, ...article }) => ({
    ...article,
    title: typeof title === 'string' ? title : title[kind],
    blocks: partsFor(kind, blocks).map((block) =>
      block.kind === 'list' ? { ...block, items: partsFor(kind, block.items) } : block,
    ),
  }))
}

/** Parts that a kind of building has, without the word that says which. */
function partsFor<T extends { of?: AgreementBuilding }>(kind: AgreementBuilding, parts: T[]): T[] {
  return parts
    .filter(({ of }) => (of ?? kind) === kind)
    .map((part) => {
      const own = { ...part }
      delete own.of
      return own
    })
}

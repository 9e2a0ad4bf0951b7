import type { TemplateArticle, TemplateBlock, TemplateProblem, VariableName } from '@salles-ouvertes/contract'
import { variables } from './variables.ts'
import { namesIn } from './words-of-text.ts'

interface RequiredArticle {
  /** The platform acts on it, whatever a tenant writes: the words that say how must stand in it. */
  key: string
  words: readonly VariableName[]
  /** The rule that it tells to those who sign. */
  source: string
}

/** Articles that no version may leave out, since a rule applies what they say: the only list. */
export const requiredArticles: readonly RequiredArticle[] = [
  { key: 'assurances', words: ['assurance.echeance'], source: 'docs/rules/pieces.md §5' },
  {
    key: 'modification',
    words: ['modification.ecart', 'modification.personnes'],
    source: 'docs/rules/agreement.md §9',
  },
]

/** Required articles that are absent, that stand under a condition, or that do not say their words wherever they are known. */
export const missingArticles = (articles: readonly TemplateArticle[]): TemplateProblem[] =>
  requiredArticles
    .filter(({ key, words }) => !words.every((word) => says(articles, key, word)))
    .map(({ key }) => ({ kind: 'missing-article', article: null, block: null, item: null, name: key, needs: [] }))

/**
 * Whether an agreement drawn up from these articles says how many more people are a minor change: a version published
 * before the platform could record it does not. Source: docs/rules/agreement.md §9.
 */
export const saysMinorPeople = (articles: readonly TemplateArticle[]): boolean =>
  says(articles, 'modification', 'modification.personnes')

const says = (articles: readonly TemplateArticle[], key: string, word: VariableName): boolean =>
  articles.some((article) => article.key === key && saysAlways(article, word))

const saysAlways = ({ when, blocks }: TemplateArticle, word: VariableName): boolean =>
  when.length === 0 && blocks.flatMap(passagesOf).some((passage) => isSaidBy(passage, word))

const isSaidBy = ({ text, when }: Passage, word: VariableName): boolean =>
  namesIn(text).includes(word) && when.every((each) => variables[word].needs.includes(each))

type Passage = Pick<TemplateArticle, 'when'> & { text: string }

function passagesOf(block: TemplateBlock): Passage[] {
  if (block.kind === 'computed') return []
  if (block.kind === 'paragraph') return [block]
  return block.items.map(({ text, when }) => ({ text, when: [...block.when, ...when] }))
}

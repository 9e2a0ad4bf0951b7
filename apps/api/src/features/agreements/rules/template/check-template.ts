import {
  computedBlockName,
  type AgreementBuilding,
  type Condition,
  type TemplateArticle,
  type TemplateBlock,
  type TemplateProblem,
} from '@salles-ouvertes/contract'
import { computedBlocks } from './computed-blocks.ts'
import { contradictions, withConsequences } from './conditions.ts'
import { missingArticles } from './required-articles.ts'
import { findVariable } from './variables.ts'
import { hasOpenBraces, namesIn } from './words-of-text.ts'

type Place = Pick<TemplateProblem, 'article' | 'block' | 'item'>

/**
 * All that keeps a template from being published, with its place. A text without a problem prints no empty and no
 * unknown word, whatever the booking: each variable stands only where its facts are known.
 * Source: docs/rules/agreement.md.
 */
export function checkTemplate(
  buildingKind: AgreementBuilding,
  articles: readonly TemplateArticle[],
): TemplateProblem[] {
  return [
    ...articles.flatMap((article) => articleProblems(buildingKind, article)),
    ...missingBlocks(articles),
    ...missingArticles(articles),
  ]
}

function articleProblems(kind: AgreementBuilding, { key, title, when, blocks }: TemplateArticle): TemplateProblem[] {
  const place = { article: key, block: null, item: null }
  return [
    ...contradictionsAt(place, when),
    ...textProblems(kind, title, place, when),
    ...blocks.flatMap((block, index) => blockProblems(kind, block, { ...place, block: index + 1 }, when)),
  ]
}

function blockProblems(kind: AgreementBuilding, block: TemplateBlock, place: Place, around: Condition[]) {
  const when = [...around, ...block.when]
  const problems = block.when.length > 0 ? contradictionsAt(place, when) : []
  if (block.kind === 'computed')
    return [...problems, ...needsProblem(place, block.name, computedBlocks[block.name].needs, when)]
  if (block.kind === 'paragraph') return [...problems, ...textProblems(kind, block.text, place, when)]
  return [
    ...problems,
    ...block.items.flatMap((item, index) => {
      const at = { ...place, item: index + 1 }
      const all = [...when, ...item.when]
      return [...(item.when.length > 0 ? contradictionsAt(at, all) : []), ...textProblems(kind, item.text, at, all)]
    }),
  ]
}

function textProblems(kind: AgreementBuilding, text: string, place: Place, when: Condition[]): TemplateProblem[] {
  const open: TemplateProblem[] = hasOpenBraces(text) ? [{ ...place, kind: 'open-braces', name: '', needs: [] }] : []
  return [
    ...open,
    ...namesIn(text).flatMap((name): TemplateProblem[] => {
      const variable = findVariable(name, kind)
      if (!variable) return [{ ...place, kind: 'unknown-variable', name, needs: [] }]
      return needsProblem(place, name, variable.needs, when)
    }),
  ]
}

function needsProblem(place: Place, name: string, needs: Condition[], when: Condition[]): TemplateProblem[] {
  const known = withConsequences(when)
  const missing = needs.filter((need) => !known.has(need))
  return missing.length === 0 ? [] : [{ ...place, kind: 'may-be-empty', name, needs: missing }]
}

const contradictionsAt = (place: Place, when: Condition[]): TemplateProblem[] =>
  contradictions(when)
    .slice(0, 1)
    .map((name) => ({ ...place, kind: 'contradiction', name, needs: [] }))

/** Computed blocks that an agreement cannot do without, absent or under a condition too many. */
function missingBlocks(articles: readonly TemplateArticle[]): TemplateProblem[] {
  const placed = articles.flatMap(({ when, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'computed' ? [{ name: block.name, when: [...when, ...block.when] }] : [],
    ),
  )
  return computedBlockName.options
    .filter((name) => {
      const { isRequired, needs } = computedBlocks[name]
      return isRequired && !placed.some((at) => at.name === name && at.when.every((each) => needs.includes(each)))
    })
    .map((name) => ({
      kind: 'missing-block',
      article: null,
      block: null,
      item: null,
      name,
      needs: computedBlocks[name].needs,
    }))
}

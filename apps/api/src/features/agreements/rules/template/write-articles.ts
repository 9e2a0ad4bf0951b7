import type { TemplateArticle, TemplateBlock } from '@salles-ouvertes/contract'
import type { AgreementFacts } from '../agreement-facts.ts'
import type { Article, Block } from '../block.ts'
import { computedBlocks } from './computed-blocks.ts'
import { holdsAll } from './conditions.ts'
import { findVariable } from './variables.ts'
import { replaceNames } from './words-of-text.ts'

/**
 * The articles of a template for these facts, numbered after those that do not stand are left out. A name that has no
 * value stays as it was typed: only the preview of a draft shows one, `checkTemplate` keeps it from being published.
 */
export function writeArticles(articles: readonly TemplateArticle[], facts: AgreementFacts): Article[] {
  return articles
    .filter(({ when }) => holdsAll(when, facts))
    .map(({ title, blocks }) => ({
      title: written(title, facts),
      blocks: blocks.filter(({ when }) => holdsAll(when, facts)).flatMap((block) => writeBlock(block, facts)),
    }))
    .filter(({ blocks }) => blocks.length > 0)
    .map((article, index) => ({ number: index + 1, ...article }))
}

function writeBlock(block: TemplateBlock, facts: AgreementFacts): Block[] {
  if (block.kind === 'paragraph') return [{ kind: 'paragraph', text: written(block.text, facts) }]
  if (block.kind === 'computed') {
    const { needs, write } = computedBlocks[block.name]
    return holdsAll(needs, facts) ? [write(facts)] : []
  }
  const items = block.items.filter(({ when }) => holdsAll(when, facts)).map(({ text }) => written(text, facts))
  return items.length > 0 ? [{ kind: 'list', items }] : []
}

function written(text: string, facts: AgreementFacts): string {
  return replaceNames(text, (name) => {
    const variable = findVariable(name, facts.buildingKind)
    return variable && holdsAll(variable.needs, facts) ? variable.read(facts) : `{{${name}}}`
  })
}

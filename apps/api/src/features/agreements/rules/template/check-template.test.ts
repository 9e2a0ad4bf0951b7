import {
  condition,
  computedBlockName,
  templateArticles,
  variableName,
  type Condition,
  type TemplateArticle,
} from '@salles-ouvertes/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFacts } from '../../../../../../../tests/support/any-facts.ts'
import { minorShiftMinutes } from '../agreement-changes.ts'
import { composeAgreement } from '../agreement-content.ts'
import { collegeFacts, hallFacts, managedHallFacts, sharedFacts } from '../example-facts.ts'
import { defaultArticles } from '../library/default-articles.ts'
import { checkTemplate } from './check-template.ts'
import { computedBlocks } from './computed-blocks.ts'
import { holdsAll, withConsequences } from './conditions.ts'
import { requiredArticles } from './required-articles.ts'
import { findVariable, variables } from './variables.ts'

const article = (text: string, when: Condition[] = []): TemplateArticle => ({
  key: 'propre',
  title: 'Article propre',
  when,
  blocks: [{ kind: 'paragraph', text, when: [] }],
})
const withArticle = (added: TemplateArticle) => [...defaultArticles.college, added]
const problemsOf = (text: string, when: Condition[] = []) => checkTemplate('college', withArticle(article(text, when)))
const at = { article: 'propre', block: 1, item: null }

describe('checkTemplate', () => {
  it('finds nothing to say about the wording of the platform', () => {
    expect(checkTemplate('college', defaultArticles.college)).toEqual([])
    expect(checkTemplate('municipal-hall', defaultArticles['municipal-hall'])).toEqual([])
  })

  it('names the place of a word that is no variable, even one that every object has', () => {
    expect(problemsOf('Bonjour {{organisateur.nm}}')).toEqual([
      { ...at, kind: 'unknown-variable', name: 'organisateur.nm', needs: [] },
    ])
    expect(problemsOf('{{ toString }}')).toEqual([{ ...at, kind: 'unknown-variable', name: 'toString', needs: [] }])
    expect(problemsOf('{{}}')).toEqual([{ ...at, kind: 'unknown-variable', name: '', needs: [] }])
  })

  it('reads titles and lines of lists too', () => {
    const added: TemplateArticle = {
      ...article('x'),
      title: 'À {{qui}}',
      blocks: [
        {
          kind: 'list',
          items: [
            { text: 'un', when: [] },
            { text: '{{quoi}}', when: [] },
          ],
          when: [],
        },
      ],
    }
    expect(checkTemplate('college', withArticle(added))).toMatchObject([
      { article: 'propre', block: null, item: null, name: 'qui' },
      { article: 'propre', block: 1, item: 2, name: 'quoi' },
    ])
  })

  it('refuses a word that only another kind of building has', () => {
    const added = article('{{etablissement.nom}}')
    expect(checkTemplate('college', withArticle(added))).toEqual([])
    expect(checkTemplate('municipal-hall', [...defaultArticles['municipal-hall'], added])).toMatchObject([
      { kind: 'unknown-variable', name: 'etablissement.nom' },
    ])
  })

  it('asks for the condition without which a word may be empty', () => {
    expect(problemsOf('Assureur : {{assurance.assureur}}')).toEqual([
      { ...at, kind: 'may-be-empty', name: 'assurance.assureur', needs: ['insurance-declared'] },
    ])
    expect(problemsOf('Assureur : {{assurance.assureur}}', ['insurance-declared'])).toEqual([])
    expect(problemsOf('Assureur : {{assurance.assureur}}', ['insurance-ends-early'])).toEqual([])
    expect(problemsOf('Total : {{redevance.total}}', ['free'])).toMatchObject([{ needs: ['not free'] }])
  })

  it.each(['{{site.nom', 'site.nom}}', '{{site.nom}', '{{{site.nom}}}', '{{ {{site.nom}} }}'])(
    'refuses braces left open: %s',
    (text) => {
      expect(problemsOf(text).map(({ kind }) => kind)).toContain('open-braces')
    },
  )

  it('refuses a text that never stands', () => {
    expect(problemsOf('x', ['minors', 'not minors'])).toMatchObject([{ kind: 'contradiction', block: null }])
    expect(problemsOf('x', ['not series', 'holidays-included'])).toMatchObject([{ kind: 'contradiction' }])
    expect(problemsOf('x', ['minors', 'series'])).toEqual([])
  })

  it('refuses a template without its rooms, its dates or its price, or that may leave them out', () => {
    const without = (name: string) =>
      defaultArticles.college.map((each) => ({
        ...each,
        blocks: each.blocks.filter((block) => block.kind !== 'computed' || block.name !== name),
      }))
    for (const name of ['rooms', 'dates', 'price']) {
      expect(checkTemplate('college', without(name))).toMatchObject([{ kind: 'missing-block', article: null, name }])
    }
    const sometimes = defaultArticles.college.map((each) =>
      each.key === 'locaux' ? { ...each, when: ['minors' as const] } : each,
    )
    expect(checkTemplate('college', sometimes)).toMatchObject([{ kind: 'missing-block', name: 'rooms' }])
  })
})

describe('the articles that a rule applies', () => {
  const changedIn = (key: string, change: (article: TemplateArticle) => TemplateArticle[]) =>
    checkTemplate(
      'college',
      defaultArticles.college.flatMap((each) => (each.key === key ? change(each) : [each])),
    )

  it.each(requiredArticles.map(({ key, words }) => [key, words] as const))('%s cannot be left out', (key, words) => {
    const refusal = [{ kind: 'missing-article', article: null, name: key }]
    expect(changedIn(key, () => [])).toMatchObject(refusal)
    expect(changedIn(key, (each) => [{ ...each, when: ['minors'] }])).toMatchObject(refusal)
    const rewritten = (text: string, when: Condition[] = []) =>
      changedIn(key, (each) => [{ ...each, blocks: [{ kind: 'list', items: [{ text, when }], when: [] }] }])
    expect(rewritten('Rien de cela.')).toMatchObject(refusal)
    const needs = words.flatMap((word) => variables[word].needs)
    const sentences = words.map((word) => `Au plus {{${word}}}.`)
    expect(rewritten(sentences.join(' '), ['minors', ...needs])).toMatchObject(refusal)
    expect(rewritten(sentences.slice(1).join(' '), needs)).toMatchObject(refusal)
    expect(rewritten(sentences.join(' '), needs)).toEqual([])
  })

  it('print the limit that the rule applies', () => {
    const text = JSON.stringify(composeAgreement(collegeFacts)).replaceAll('\u00a0', ' ')
    expect(minorShiftMinutes).toBe(60)
    expect(text).toContain('même prix, 1 heure d’écart au plus, moins de personnes ou 10 % de plus au plus')
  })
})

describe('the words of an agreement', () => {
  it('are never blank where they may be used, whatever the valid facts', () => {
    fc.assert(
      fc.property(anyFacts(), fc.constantFrom(...variableName.options), (facts, name) => {
        const { needs } = variables[name]
        const variable = findVariable(name, facts.buildingKind)
        if (!variable || !holdsAll(needs, facts)) return
        expect(variable.read(facts).trim()).not.toBe('')
      }),
      { numRuns: 1500 },
    )
  })

  it('are all read for some booking', () => {
    const settled = { ...collegeFacts, houseRules: ['x'] }
    for (const name of variableName.options) {
      const known = [settled, hallFacts, sharedFacts, managedHallFacts].filter(
        (facts) => findVariable(name, facts.buildingKind) && holdsAll(variables[name].needs, facts),
      )
      expect([name, known.length > 0 || name === 'contacts.autres']).toEqual([name, true])
    }
  })

  it('follow conditions whose consequences are true', () => {
    fc.assert(
      fc.property(anyFacts(), fc.constantFrom(...condition.options), (facts, each) => {
        if (!holdsAll([each], facts)) return
        expect(holdsAll([...withConsequences([each])], facts)).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })
})

/** Any articles an officer could write, right or wrong: each word stands between marks, so that an empty one shows. */
function anyArticles(): fc.Arbitrary<TemplateArticle[]> {
  const when = fc.uniqueArray(fc.constantFrom(...condition.options), { maxLength: 1 })
  const name = fc.constantFrom(...variableName.options)
  const guarded = fc.record({ name, when }).map((part) => ({
    ...part,
    text: `<{{${part.name}}}>`,
    when: [...new Set([...part.when, ...variables[part.name].needs])],
  }))
  const careless = fc.record({ name, when }).map((part) => ({ ...part, text: `<{{ ${part.name} }}>` }))
  const line = fc.oneof({ weight: 9, arbitrary: guarded }, { weight: 1, arbitrary: careless })
  const block = fc.oneof(
    line.map(({ text, when: under }) => ({ kind: 'paragraph' as const, text, when: under })),
    fc.array(line, { minLength: 1, maxLength: 3 }).chain((lines) =>
      when.map((under) => ({
        kind: 'list' as const,
        items: lines.map(({ text, when: each }) => ({ text, when: each })),
        when: under,
      })),
    ),
    fc.constantFrom(...computedBlockName.options).map((computed) => ({
      kind: 'computed' as const,
      name: computed,
      when: computedBlocks[computed].needs,
    })),
  )
  return fc
    .array(fc.record({ title: line.map(({ name: each }) => `Titre <{{${each}}}>`), when, block }), { maxLength: 4 })
    .map((parts) =>
      parts.map(({ title, when: under, block: only }, index) => ({
        key: `propre-${index}`,
        title: index % 2 === 0 ? 'Titre' : title,
        when: under,
        blocks: [only],
      })),
    )
}

describe('any template that may be published', () => {
  it('composes an agreement without an empty or an unknown word, for any booking that may be signed', () => {
    let published = 0
    fc.assert(
      fc.property(anyFacts(), anyArticles(), fc.boolean(), (facts, own, isFirst) => {
        const standard = defaultArticles[facts.buildingKind]
        const articles = isFirst ? [...own, ...standard] : [...standard, ...own]
        if (checkTemplate(facts.buildingKind, articles).length > 0) return
        published += 1
        const content = composeAgreement(facts, templateArticles.parse(articles))
        const text = JSON.stringify(content.articles)
        expect(text).not.toMatch(/\{\{|\}\}|<\s*>/)
        expect(content.articles.every(({ blocks }) => blocks.length > 0)).toBe(true)
        expect(content.articles.map(({ number }) => number)).toEqual(content.articles.map((_, index) => index + 1))
      }),
      { numRuns: 600 },
    )
    // Most of what is drawn is publishable, otherwise the property would prove little.
    expect(published).toBeGreaterThan(150)
  })

  it.each([
    ['Danse bretonne.', 'Danse bretonne'],
    ['Danse, chant, etc.', 'Danse, chant, etc.'],
    ['Qui vient ?', 'Qui vient ?'],
  ])('prints « %s » without a second full stop', (text, said) => {
    const facts = { ...collegeFacts, purpose: { ...collegeFacts.purpose, text } }
    const [subject] = composeAgreement(facts).articles
    expect(JSON.stringify(subject).replaceAll('\u00a0', ' ')).toContain(`l’activité suivante : « ${said} ».`)
  })

  it('prints what a booking says as it is, braces included', () => {
    const facts = { ...collegeFacts, purpose: { ...collegeFacts.purpose, text: '{{tribunal}}' } }
    const [subject] = composeAgreement(facts).articles
    expect(JSON.stringify(subject)).toContain('{{tribunal}}')
  })
})

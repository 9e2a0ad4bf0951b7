import type { TemplateArticle } from '@salles-ouvertes/contract'
import { describe, expect, it } from 'vitest'
import { firstBlank, moved, newKey, replaced, without } from './article-edits.ts'

const article = (key: string, text = 'x'): TemplateArticle => ({
  key,
  title: key,
  when: [],
  blocks: [
    {
      kind: 'list',
      items: [
        { text: 'un', when: [] },
        { text, when: [] },
      ],
      when: [],
    },
  ],
})

describe('what an officer does to a list', () => {
  it('moves by one place, never beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })

  it('removes and replaces', () => {
    expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c'])
    expect(replaced(['a', 'b'], 1, 'z')).toEqual(['a', 'z'])
  })
})

describe('newKey', () => {
  it('is taken by no article', () => {
    expect(newKey([])).toBe('propre-1')
    expect(newKey([article('propre-1'), article('objet'), article('propre-2')])).toBe('propre-3')
  })
})

describe('firstBlank', () => {
  it('finds the article with a blank text, title or body', () => {
    expect(firstBlank([article('a'), article('b', ' ')])?.key).toBe('b')
    expect(firstBlank([article('a'), { ...article('b'), title: '' }])?.key).toBe('b')
    expect(firstBlank([{ ...article('a'), blocks: [] }])?.key).toBe('a')
    expect(firstBlank([article('a')])).toBeUndefined()
  })
})

import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DayStrip from './DayStrip.vue'

describe('DayStrip', () => {
  it('says in words what the bar draws, within the hours it covers', () => {
    const taken = [
      { from: 6 * 60, until: 7 * 60 },
      { from: 8 * 60, until: 17 * 60 + 30 },
      { from: 21 * 60, until: 22 * 60 },
    ]
    const strip = mount(DayStrip, { props: { taken, wanted: { from: 18 * 60 + 30, until: 20 * 60 + 30 } } })
    expect(strip.get('p').text()).toBe(
      'Heures prises\u00a0: de 8\u00a0h à 17\u00a0h\u00a030\u00a0; de 21\u00a0h à 22\u00a0h.',
    )
    expect(strip.findAll('.bar__taken')).toHaveLength(2)
    expect(strip.get('.bar__wanted').attributes('style')).toContain('left: 70%')
    expect(strip.get('.bar').element.parentElement?.getAttribute('aria-hidden')).toBe('true')
  })

  it('says that nothing is taken', () => {
    expect(
      mount(DayStrip, { props: { taken: [] } })
        .get('p')
        .text(),
    ).toBe('Aucune heure prise ce jour-là.')
  })
})

import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import type { CalendarDay } from './calendar-day.ts'
import MonthGrid from './MonthGrid.vue'

const free: CalendarDay = { isAvailable: true, words: '3 créneaux libres', mark: 'free' }
const taken: CalendarDay = { isAvailable: false, words: 'complet', mark: 'none' }

function monthOfDecember() {
  const days = new Map<string, CalendarDay>()
  for (let day = 1; day <= 31; day += 1) days.set(`2026-12-${String(day).padStart(2, '0')}`, day === 16 ? taken : free)
  const selected = ref<string | null>('2026-12-15')
  const shown = ref('2026-12-15')
  const grid = mount(MonthGrid, {
    attachTo: document.body,
    props: {
      label: 'Choisir un jour',
      days,
      modelValue: selected.value,
      shown: shown.value,
      'onUpdate:modelValue': (value: string | null | undefined) => {
        selected.value = value ?? null
        void grid.setProps({ modelValue: selected.value })
      },
      'onUpdate:shown': (value: string) => {
        shown.value = value
        void grid.setProps({ shown: value })
      },
    },
  })
  const day = (date: string) => grid.get<HTMLElement>(`[data-value='${date}']:not([data-outside-view])`)
  return { grid, selected, shown, day }
}

async function press(element: HTMLElement, code: string, key = code) {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))
  await nextTick()
  await nextTick()
}

describe('MonthGrid', () => {
  it('names each day in French with what is free', () => {
    const { grid, day } = monthOfDecember()
    expect(day('2026-12-15').attributes('aria-label')).toBe('mardi 15 décembre 2026, 3 créneaux libres')
    expect(grid.get('[role=grid]').attributes('aria-label')).toContain('Choisir un jour')
    expect(grid.findAll('.month__grid [tabindex="0"]')).toHaveLength(1)
    grid.unmount()
  })

  it('reaches a taken day by the arrows and refuses to choose it', async () => {
    const { grid, day, selected } = monthOfDecember()
    day('2026-12-15').element.focus()
    await press(day('2026-12-15').element, 'ArrowRight')
    expect(document.activeElement).toBe(day('2026-12-16').element)
    expect(day('2026-12-16').attributes('aria-disabled')).toBe('true')
    await press(day('2026-12-16').element, 'Enter')
    expect(selected.value).toBe('2026-12-15')
    grid.unmount()
  })

  it('moves by week, to the ends of the week, and chooses with Enter', async () => {
    const { grid, day, selected } = monthOfDecember()
    day('2026-12-15').element.focus()
    await press(day('2026-12-15').element, 'ArrowDown')
    expect(document.activeElement).toBe(day('2026-12-22').element)
    await press(day('2026-12-22').element, 'Home')
    expect(document.activeElement).toBe(day('2026-12-21').element)
    await press(day('2026-12-21').element, 'End')
    expect(document.activeElement).toBe(day('2026-12-27').element)
    await press(day('2026-12-27').element, 'Enter')
    expect(selected.value).toBe('2026-12-27')
    grid.unmount()
  })

  it('asks for the next month with Page Down', async () => {
    const { grid, day, shown } = monthOfDecember()
    day('2026-12-15').element.focus()
    await press(day('2026-12-15').element, 'PageDown')
    expect(shown.value).toBe('2027-01-15')
    expect(document.activeElement).toBe(day('2027-01-15').element)
    grid.unmount()
  })
})

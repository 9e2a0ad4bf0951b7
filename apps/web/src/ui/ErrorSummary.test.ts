import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'
import ErrorSummary from './ErrorSummary.vue'
import TextField from './TextField.vue'

const errors = ref<{ path: string; message: string }[]>([])
const Page = defineComponent({
  components: { ErrorSummary, TextField },
  setup: () => ({ errors }),
  template: `<ErrorSummary :errors="errors" /><TextField name="responsible.phone" label="Téléphone" :error="errors[0]?.message" />`,
})

afterEach(() => (errors.value = []))

describe('ErrorSummary', () => {
  it('is absent without errors, then takes focus with the same words as the field', async () => {
    const page = mount(Page, { attachTo: document.body })
    expect(page.find('[role=alert]').exists()).toBe(false)
    errors.value = [{ path: 'responsible.phone', message: 'Indiquez un téléphone.' }]
    await nextTick()
    await nextTick()
    const summary = page.get('[role=alert]')
    expect(document.activeElement).toBe(summary.element)
    expect(summary.text()).toContain('Indiquez un téléphone.')

    const input = page.get('input')
    expect(input.attributes('aria-invalid')).toBe('true')
    const describedBy = input.attributes('aria-describedby') ?? ''
    expect(page.get(`#${describedBy}`).text()).toBe('Indiquez un téléphone.')
    page.unmount()
  })

  it('sends focus to the field of a link', async () => {
    errors.value = [{ path: 'responsible.phone', message: 'Indiquez un téléphone.' }]
    const page = mount(Page, { attachTo: document.body })
    await nextTick()
    await page.get('[role=alert] a').trigger('click')
    expect(document.activeElement).toBe(page.get('input').element)
    page.unmount()
  })
})

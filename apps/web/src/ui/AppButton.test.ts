import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AppButton from './AppButton.vue'

describe('AppButton', () => {
  it('answers a press', async () => {
    let presses = 0
    const button = mount(AppButton, { slots: { default: 'Envoyer' }, attrs: { onClick: () => (presses += 1) } })
    await button.trigger('click')
    expect(presses).toBe(1)
  })

  it('ignores presses but keeps focus while loading, or when it says why it is off', async () => {
    let presses = 0
    const attrs = { onClick: () => (presses += 1) }
    const loading = mount(AppButton, { props: { loading: true }, attrs })
    await loading.trigger('click')
    const off = mount(AppButton, { props: { disabledReason: 'hors connexion' }, slots: { default: 'Envoyer' }, attrs })
    await off.trigger('click')
    expect(presses).toBe(0)
    expect(loading.attributes('disabled')).toBeUndefined()
    expect(off.attributes('aria-disabled')).toBe('true')
    expect(off.text()).toContain('hors connexion')
  })
})

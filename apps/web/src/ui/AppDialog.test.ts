import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'
import AppDialog from './AppDialog.vue'

const pageWith = (condition: string) =>
  defineComponent({
    components: { AppDialog },
    setup: () => ({ isOpen: ref(false) }),
    template: `<button id="opener" @click="isOpen = true">Refuser…</button>
      <AppDialog ${condition} v-model:open="isOpen" title="Refuser la demande"><p>Motif</p></AppDialog>`,
  })
const Page = pageWith('')

async function settle() {
  await nextTick()
  await nextTick()
}

describe('AppDialog', () => {
  it('opens named by its title with focus on it, and gives focus back when it closes', async () => {
    const page = mount(Page, { attachTo: document.body })
    const opener = page.get<HTMLButtonElement>('#opener')
    opener.element.focus()
    await opener.trigger('click')
    await settle()

    const dialog = page.get<HTMLDialogElement>('dialog')
    expect(dialog.element.open).toBe(true)
    const heading = page.get(`#${dialog.attributes('aria-labelledby')}`)
    expect(heading.text()).toBe('Refuser la demande')
    expect(document.activeElement).toBe(heading.element)

    await page.get('.dialog__close').trigger('click')
    await settle()
    expect(dialog.element.open).toBe(false)
    expect(document.activeElement).toBe(opener.element)
    page.unmount()
  })

  it('gives focus back when the page takes it away instead of closing it', async () => {
    const page = mount(pageWith('v-if="isOpen"'), { attachTo: document.body })
    const opener = page.get<HTMLButtonElement>('#opener')
    opener.element.focus()
    await opener.trigger('click')
    await settle()
    expect(document.activeElement).not.toBe(opener.element)
    await page.get('.dialog__close').trigger('click')
    await settle()
    expect(page.find('dialog').exists()).toBe(false)
    expect(document.activeElement).toBe(opener.element)
    page.unmount()
  })

  it('follows the browser when Esc closes it', async () => {
    const page = mount(Page, { attachTo: document.body })
    await page.get('#opener').trigger('click')
    await settle()
    page.get<HTMLDialogElement>('dialog').element.close()
    await settle()
    expect(page.vm.isOpen).toBe(false)
    page.unmount()
  })
})

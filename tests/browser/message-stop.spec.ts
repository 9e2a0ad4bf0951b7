import type { BookingDto, BookingPageDto, Me, MyMessagesDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bookingOf } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { expectGoodPage } from '../support/good-page.ts'
import { type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import { head } from '../support/series-steps.ts'

const deputy = 'adjoint@college-vercors.example'

let site: LiveSite
let member: Page
let officer: Page
/** Of whoever reads the mail, without any session. */
let reader: Page
let booking: BookingDto

beforeAll(async () => {
  site = await startLiveSite()
  member = await site.windowOf('camille.exemple@chorale-des-balmes.example')
  officer = await site.windowOf('patrimoine@departement-demo.example')
  reader = await site.openWindow(onPhone)
  const { items } = await ask<BookingPageDto>(member, 'GET', '/bookings?view=upcoming')
  booking = await bookingOf(member, items.find(({ status }) => status === 'confirmed')?.reference ?? '')
})
afterAll(() => site.close())

/** The association writes to the college, whose head is told. */
async function write(body: string): Promise<void> {
  await ask(member, 'POST', `/bookings/${booking.id}/messages`, { body })
  await site.runDueWork()
}
const mailsToHead = async () => (await site.mails(head)).filter(({ raw }) => raw.includes('List-Unsubscribe:'))
const button = () => reader.getByRole('button', { name: 'Ne plus les recevoir' })
const rhythm = async () => {
  const page = await site.windowOf(head)
  const { topics } = await ask<MyMessagesDto>(page, 'GET', '/me/messages')
  return topics.find(({ topic }) => topic === 'conversation')?.rhythm
}

describe('the head of a college, from the foot of a mail', () => {
  it('reads, without signing in, that nobody else of the place would be told', async () => {
    await write('Peut-on arriver un quart d’heure plus tôt ?')
    const mail = (await mailsToHead()).at(-1)
    const link = /https?:\S+\/mon-compte\/messages\/arreter#jeton=[\w-]+/.exec(mail?.text ?? '')?.[0]
    await reader.goto(link ?? '')
    await reader.getByRole('heading', { level: 1, name: 'Ne plus recevoir ces messages' }).waitFor()
    await reader.getByText(/personne d’autre ne serait prévenu \(Collège/).waitFor()
    expect(await button().count()).toBe(0)
    await expectGoodPage(reader)
  })

  it('is refused the same on « Mes messages », which shows again what holds', async () => {
    const page = await site.windowOf(head)
    await page.goto('/mon-compte/messages')
    const exchanges = page.getByRole('region', { name: 'Échanges' })
    await exchanges.getByRole('radio', { name: 'Jamais' }).check({ force: true })
    await exchanges.getByText(/personne d’autre de votre lieu ne serait prévenu/).waitFor()
    await expect.poll(() => exchanges.getByRole('radio', { name: 'Tout de suite' }).isChecked()).toBe(true)
    await expectNoAxeViolation(page)
    expect(await rhythm()).toBe('at-once')
  })

  it('stops them by one press once a deputy is told too, and opening the page stopped nothing', async () => {
    const { tenants } = await ask<Me>(officer, 'GET', '/me')
    await ask(officer, 'POST', `/tenants/${tenants[0]?.id}/invitations`, {
      ...{ email: deputy, givenName: 'Noor', familyName: 'Exemple' },
      ...{ role: 'decider', establishmentId: booking.establishment.id },
    })
    await reader.reload()
    await button().waitFor()
    await reader.getByText('Message de l’autre côté').waitFor()
    await expectGoodPage(reader)
    expect(await rhythm()).toBe('at-once')
    await button().click()
    await reader.getByText('C’est fait : vous ne recevrez plus ces messages.').waitFor()
    expect(await reader.evaluate(() => document.activeElement?.textContent)).toContain('C’est fait')
    await expectGoodPage(reader)
    expect(await rhythm()).toBe('never')
    const before = (await mailsToHead()).length
    await write('Nous serons quarante.')
    expect(await mailsToHead()).toHaveLength(before)
    expect((await site.mails(deputy)).at(-1)?.raw).toContain('List-Unsubscribe:')
  })
})

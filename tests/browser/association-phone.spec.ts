import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { RoomCardDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreementOf,
  ask,
  bookingOf,
  freeSlot,
  type FreeSlot,
  roomNamed,
  signForPublicParties,
} from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import { expectFocusOnHeading, expectTabWalk } from '../support/tab-walk.ts'

const email = 'camille.exemple@chorale-des-balmes.example'
const head = 'principal@college-vercors.example'

let site: LiveSite
let page: Page
let room: RoomCardDto
let slot: FreeSlot
let reference = ''

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.openWindow(onPhone)
  await page.goto('/')
  room = await roomNamed(page, 'Grenoble', 'Salle de musique')
  slot = await freeSlot(page, room.id, { inDays: 20 })
})
afterAll(() => site.close())

const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = (name: string) => page.getByRole('button', { name }).click()

describe('an association, on a phone', () => {
  it('finds a free room near Grenoble for its evening', async () => {
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    const search = page.getByRole('search')
    await search.getByLabel('Où').fill('Grenobl')
    await page
      .getByRole('option', { name: /^Grenoble/ })
      .first()
      .click()
    await search.getByLabel('Quel jour').fill(slot.date)
    await search.getByLabel('De', { exact: true }).selectOption(String(slot.from))
    await search.getByLabel('À', { exact: true }).selectOption(String(slot.until))
    await search.getByRole('button', { name: 'Rechercher' }).click()
    await title(/salles? pour votre créneau/).waitFor()
    await expectFocusOnHeading(page)
    const card = page.getByRole('article').filter({ hasText: room.establishment.name }).filter({ hasText: room.name })
    await card.getByText('Libre de').waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await card.getByRole('link', { name: room.name }).click()
    await title(room.name).waitFor()
    await expectFocusOnHeading(page)
  })

  it('reads the sheet of the room, whose slot is already chosen, and asks for it', async () => {
    await page.getByRole('grid').waitFor()
    await page
      .getByRole('group', { name: /^Créneaux du/ })
      .getByRole('radio', { checked: true })
      .waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.getByRole('link', { name: /^Demander cette salle/ }).click()
    await title('Votre créneau').waitFor()
    await expectFocusOnHeading(page)
    await expectNoAxeViolation(page)
    await press('Continuer')
    await title('Votre activité').waitFor()
  })

  it('is told at once what is missing, then describes its activity', async () => {
    await press('Continuer')
    await page.getByRole('alert').getByRole('link', { name: 'Choisissez un type d’activité.' }).waitFor()
    await expectNoAxeViolation(page)
    await page.getByLabel('Quel type d’activité').selectOption('cultural')
    await page.getByLabel('Décrivez votre activité').fill('Répétition ouverte de la chorale')
    await page.getByLabel('Combien de personnes au plus').fill('24')
    await page.getByLabel('Prénom et nom').fill('Camille Exemple')
    await page.getByLabel('Téléphone').fill('06 39 98 00 10')
    await press('Continuer')
    await title('Se connecter').waitFor()
  })

  it('signs in on the way and finds its request where it was', async () => {
    await expectNoAxeViolation(page)
    await page.getByText('Avec mon mot de passe').click()
    await page.getByLabel('Adresse électronique').fill(email)
    await page.getByLabel('Mot de passe', { exact: true }).fill('Demonstration-2026')
    await press('Se connecter')
    await title('Votre association').waitFor()
    await page.getByRole('radio', { name: 'Chorale des Balmes' }).waitFor()
    await expectNoAxeViolation(page)
    await press('Continuer')
  })

  it('sends it with the insurance already deposited, and gets a reference', async () => {
    await title('Vérifiez votre demande').waitFor()
    await page.getByText('Une attestation couvre ce créneau.').waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.getByLabel('J’ai lu le règlement').check()
    await press('Envoyer ma demande')
    await title('Votre demande est envoyée').waitFor()
    await expectNoAxeViolation(page)
    reference = /\/demande\/([^/]+)\/envoyee$/.exec(page.url())?.[1] ?? ''
    expect(reference).not.toBe('')
    await page.getByText(reference).waitFor()
    await expect.poll(async () => (await site.mails(email)).some(({ text }) => text.includes(reference))).toBe(true)
    const staff = await site.windowOf(head)
    const { id } = await bookingOf(staff, reference)
    await ask(staff, 'POST', `/bookings/${id}/approve`, {})
    await site.advanceClock(1)
  })

  it('reads the agreement and signs it with the code of a real mail', async () => {
    await page.getByRole('link', { name: 'Voir ma demande' }).click()
    await title(reference).waitFor()
    await page.getByRole('link', { name: 'Lire et signer la convention' }).first().click()
    await title(/^Convention nº/).waitFor()
    await page.getByRole('heading', { name: 'Article 1.' }).waitFor()
    await expectNoAxeViolation(page)
    await press('Recevoir mon code')
    await page.getByLabel('Code reçu').waitFor()
    const code = await mailedCode()
    await page.getByLabel('Code reçu').fill(code)
    await page.getByLabel(/^J’ai lu la convention/).check()
    await press('Signer la convention')
    await page.getByText('Preuve de votre signature').waitFor()
    await expectNoAxeViolation(page)
  })

  it('downloads a PDF that is the one the page speaks of', async () => {
    const { id } = await bookingOf(page, reference)
    await signForPublicParties(site, page, reference)
    await page.reload()
    await page.getByText('Signée par tous').first().waitFor()
    const { signedSha256 } = await agreementOf(page, id)
    const [download] = await Promise.all([page.waitForEvent('download'), press('Télécharger la convention')])
    expect(download.suggestedFilename()).toMatch(/^convention-.+\.pdf$/)
    const bytes = await readFile(await download.path())
    expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(signedSha256)
    await page.getByRole('link', { name: 'Vérifier cette convention' }).click()
    await title('Vérifier une convention').waitFor()
    await page.getByText(signedSha256 ?? '').waitFor()
    await page.goBack()
  })

  it('puts the confirmed slot in its calendar', async () => {
    await page.goto(`/mes-demandes/${reference}`)
    await page.getByText('Tout est prêt').waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    const [download] = await Promise.all([page.waitForEvent('download'), press('Ajouter à mon agenda')])
    const calendar = await readFile(await download.path(), 'utf8')
    expect(calendar).toMatch(/^BEGIN:VCALENDAR/)
    expect(calendar).toContain(slot.startsAt.slice(0, 10).replaceAll('-', ''))
  })

  it('sees its code only in its window, the same as the one received by mail', async () => {
    await press('Afficher le code')
    await page.getByText(/^Le code sera montré le/).waitFor()
    await press('Cacher le code')
    const before = (await site.mails(email)).length
    const minutesLeft = Math.ceil((Date.parse(slot.startsAt) - Date.now()) / 60_000)
    await site.advanceClock(minutesLeft - 30)
    await expect.poll(async () => (await site.mails(email)).length).toBeGreaterThan(before)
    await page.reload()
    await press('Afficher le code')
    const code = (await page.locator('[translate="no"]').innerText()).trim()
    expect(code).toMatch(/^\d{4,}/)
    const carriers = (await site.mails()).filter(({ text }) => text.includes(code))
    expect(carriers.map(({ to }) => to)).toEqual([email])
    await expectNoAxeViolation(page)
    await site.advanceClock(24 * 60)
    await page.reload()
    await page.getByText('Ce créneau est passé.').waitFor()
    expect(await page.getByText(code).count()).toBe(0)
    expect(site.complaints()).toEqual([])
  })

  async function mailedCode(): Promise<string> {
    const read = async () => {
      const mail = (await site.mails(email)).at(-1)
      return (
        /\b(\d{3})\s?(\d{3})\b/
          .exec(mail?.text ?? '')
          ?.slice(1)
          .join('') ?? ''
      )
    }
    await expect.poll(read).not.toBe('')
    return read()
  }
})

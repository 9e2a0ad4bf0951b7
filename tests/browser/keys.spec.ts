import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bookingOf, nextConfirmed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, onPhone, startLiveSite } from '../support/live-site.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const group = 'Chorale des Balmes'

let site: LiveSite
let head: Page
let startsAt = ''
let reference = ''

beforeAll(async () => {
  site = await startLiveSite()
  head = await site.windowOf('principal@college-vercors.example')
})
afterAll(() => site.close())

const card = (named: string) => head.getByRole('article').filter({ hasText: named })

describe('keys and badges of a collège', () => {
  it('shows where each copy is, and who is late', async () => {
    await head.goto('/gestion/cles')
    await card('Clé du gymnase, n°\u00a02').getByText('En retard').waitFor()
    await card('Badge du portail, n°\u00a02').getByText('Dominique Atelier').waitFor()
    await head.getByRole('radio', { name: 'Perdues' }).check()
    await card('Clé du gymnase, n°\u00a03').waitFor()
    expect(await head.getByRole('article').count()).toBe(1)
    await expectNoAxeViolation(head)
    await expectTabWalk(head)
  })

  it('takes back a copy in one press, and gives it back to who had it in another', async () => {
    await head.getByRole('radio', { name: 'En retard' }).check()
    await card('Clé du gymnase, n°\u00a02').getByRole('button', { name: 'Noter le retour' }).click()
    await head.getByText('Aucune clé dans cet état').waitFor()
    await head.getByRole('button', { name: 'Annuler', exact: true }).click()
    await card('Clé du gymnase, n°\u00a02').getByText('Alix Exemple').waitFor()
  })

  it('hands one over from a booking: choose it, and confirm', async () => {
    const member = await site.windowOf('camille.exemple@chorale-des-balmes.example')
    ;({ reference, startsAt } = await nextConfirmed(member))
    await head.goto(`/gestion/demandes/${reference}`)
    await head.getByRole('button', { name: 'Remettre une clé' }).click()
    const dialog = head.getByRole('dialog', { name: 'Remettre une clé ou un badge' })
    await dialog.getByRole('button', { name: 'Noter la remise' }).click()
    await dialog.getByText('Choisissez un exemplaire.').first().waitFor()
    await expectNoAxeViolation(head)
    await dialog.getByLabel('Clé du gymnase, n°\u00a01').check()
    await dialog.getByRole('button', { name: 'Noter la remise' }).click()
    await head
      .getByRole('region', { name: 'Clés et badges' })
      .getByText('Clé du gymnase, n°\u00a01', { exact: true })
      .waitFor()
    await expectNoAxeViolation(head)
  })

  it('keeps every line in the register, and gives it as a file', async () => {
    await head.goto('/gestion/cles')
    await head.getByText('Registre', { exact: true }).click()
    await head.getByText('Correction\u00a0: retour annulée').waitFor()
    const [file] = await Promise.all([
      head.waitForEvent('download'),
      head.getByRole('button', { name: 'Télécharger le registre (CSV)' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('cles-et-badges.csv')
    await expectNoAxeViolation(head)
  })

  it('is named by the way in of a room, and its last copy then stays in the list', async () => {
    const officer = await site.windowOf('patrimoine@departement-demo.example')
    const { room, establishment } = await bookingOf(officer, reference)
    await ask(officer, 'POST', `/establishments/${establishment.id}/keys`, {
      ...{ kind: 'key', label: 'Clé de la loge', opens: 'Loge', copies: 1 },
    })
    await officer.goto(`/parc/salles/${room.id}`)
    const access = officer.locator('#acces')
    await access.getByRole('button', { name: 'Ajouter un secours' }).click()
    const added = access.getByRole('listitem').last()
    await added.getByRole('radio', { name: 'Une personne ouvre' }).check()
    await added.getByLabel(/^Clé utilisée/).selectOption({ label: 'Clé de la loge' })
    await expectNoAxeViolation(officer)
    await access.getByRole('button', { name: 'Enregistrer' }).click()
    await officer.getByText('L’accès est enregistré.').first().waitFor()
    await officer.reload()
    const kept = access
      .getByRole('listitem')
      .last()
      .getByLabel(/^Clé utilisée/)
    await expect.poll(() => kept.locator('option:checked').innerText()).toBe('Clé de la loge')
    await head.goto('/gestion/cles')
    await card('Clé de la loge, n°\u00a01')
      .getByRole('button', { name: /^Retirer de la liste/ })
      .click()
    const dialog = head.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Retirer' }).click()
    await dialog.getByText(/nomme le moyen d’entrer d’une salle/).waitFor()
    await expectNoAxeViolation(head)
    await dialog.getByRole('button', { name: 'Annuler' }).click()
    await card('Clé de la loge, n°\u00a01').waitFor()
  })

  it('is in the hands of the caretaker too, from the list of the day on a phone', async () => {
    await head.goto('/gestion/gardien')
    await head.getByLabel('Pour qui est ce lien').fill('Loge')
    await head.getByRole('button', { name: 'Créer un lien' }).click()
    const address = await head.getByLabel('Adresse du lien').inputValue()
    await site.advanceClock(Math.round((Date.parse(startsAt) - Date.now()) / 60_000) + 10)
    const page = await site.openWindow(onPhone)
    await page.goto(address)
    await page.getByRole('button', { name: 'Ouvrir ma page' }).click()
    const visit = page.getByRole('article').filter({ hasText: group })
    await visit.getByRole('button', { name: 'Clés et badges' }).click()
    await visit.getByText('Clé du gymnase, n°\u00a01', { exact: true }).waitFor()
    await expectNoAxeViolation(page)
    await visit.getByRole('button', { name: 'Noter le retour' }).click()
    await visit.getByText('Rien n’est remis à cet organisme.').waitFor()
  })
})

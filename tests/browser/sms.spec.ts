import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brevoKey, startBrevoSms, type BrevoSimulator } from '../simulators/brevo-sms-server.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, phone, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let operator: BrevoSimulator
let officer: Page
let member: Page

beforeAll(async () => {
  ;[site, operator] = await Promise.all([startLiveSite(), startBrevoSms()])
  officer = await site.windowOf('patrimoine@departement-demo.example')
  member = await site.windowOf('camille.exemple@chorale-des-balmes.example', { viewport: phone })
})
afterAll(async () => {
  await operator.stop()
  await site.close()
})

const settings = () => officer.getByRole('form', { name: 'Envoi des SMS' })
const trial = () => officer.getByRole('region', { name: 'Essai' })
const failed = () => officer.getByRole('region', { name: 'Messages qui ne sont pas partis' })
const mobile = () => member.getByRole('region', { name: 'SMS pour entrer' })

describe('a person where nobody sends SMS', () => {
  it('learns so, and is asked for no number', async () => {
    await member.goto('/mon-compte/messages')
    await mobile()
      .getByText(/n’envoie de SMS/)
      .waitFor()
    expect(await mobile().getByRole('textbox').count()).toBe(0)
  })
})

describe('the officer who lets the département send SMS', () => {
  it('names an operator, a sender and a number of SMS, and never sees the key again', async () => {
    await officer.goto('/parc/messages')
    await officer.getByRole('heading', { level: 1, name: 'Messages' }).waitFor()
    await failed().getByText('Tout est parti.').waitFor()
    await settings()
      .getByRole('radio', { name: /^Brevo/ })
      .check()
    await settings().getByLabel('Adresse du service').fill(operator.url)
    await settings().getByLabel('Clé de l’API').fill(brevoKey)
    await settings().getByLabel('Nom affiché sur les téléphones').fill('Département !')
    await settings().getByRole('button', { name: 'Enregistrer' }).click()
    await settings().getByRole('alert').waitFor()
    await expectNoAxeViolation(officer)
    await settings().getByLabel('Nom affiché sur les téléphones').fill('Isere')
    await settings().getByRole('button', { name: 'Enregistrer' }).click()
    await settings().getByText('Réglages enregistrés.').waitFor()
    await officer.getByText('Opérateur de démonstration : aucun téléphone ne reçoit ces SMS.').waitFor()
    expect(await settings().getByLabel('Clé de l’API').inputValue()).toBe('')
    expect(await officer.content()).not.toContain(brevoKey)
    await expectTabWalk(officer)
    await expectNoAxeViolation(officer)
    await officer.setViewportSize(smallest)
    expect(await overflowOf(officer)).toEqual([])
  })

  it('sends one to try, which counts, and reads why it fails', async () => {
    await trial().getByLabel('Numéro de mobile pour l’essai').fill('06 12 34 56 78')
    await trial().getByRole('button', { name: 'Envoyer un SMS d’essai' }).click()
    await trial()
      .getByText(/^SMS d’essai remis/)
      .waitFor()
    await trial()
      .getByText(/^1 SMS sur/)
      .waitFor()
    expect(operator.network.received).toMatchObject([{ to: '+33612345678', sender: 'Isere' }])
    operator.network.hasCredit = false
    await trial().getByRole('button', { name: 'Envoyer un SMS d’essai' }).click()
    await trial()
      .getByText(/n’a plus de crédit/)
      .waitFor()
    operator.network.hasCredit = true
  })
})

describe('the member of an association, on a phone', () => {
  it('gives a number that nobody can reach: the officer sees it, and sends it again once it works', async () => {
    operator.network.refusedNumbers = ['+33612345678']
    await member.reload()
    await mobile().getByLabel('Numéro de mobile').fill('04 76 00 00 00')
    await mobile().getByRole('button', { name: 'Recevoir un code' }).click()
    await mobile()
      .getByText(/Écrivez un numéro de mobile français/)
      .first()
      .waitFor()
    await expectNoAxeViolation(member)
    await mobile().getByLabel('Numéro de mobile').fill('06 12 34 56 78')
    await mobile().getByRole('button', { name: 'Recevoir un code' }).click()
    await mobile()
      .getByText(/^Un code part vers le 06/)
      .waitFor()
    await site.runDueWork()
    await officer.reload()
    await failed().getByText('L’opérateur ne peut pas joindre ce numéro.').waitFor()
    await expectNoAxeViolation(officer)
    operator.network.refusedNumbers = []
    operator.network.received.length = 0
    await failed()
      .getByRole('button', { name: /^Renvoyer/ })
      .click()
    await failed().getByText('Tout est parti.').waitFor()
    await site.runDueWork()
    expect(operator.network.received).toMatchObject([{ to: '+33612345678', text: expect.stringContaining('Code') }])
  })

  it('proves the number by its code, chooses to have SMS alone, then is forgotten', async () => {
    const code = /Code (\d{6})/.exec(operator.network.received[0]?.text ?? '')?.[1] ?? ''
    await mobile()
      .getByLabel('Code reçu par SMS')
      .fill(code === '000000' ? '111111' : '000000')
    await mobile().getByRole('button', { name: 'Vérifier le numéro' }).click()
    await mobile().getByText('Ce n’est pas le bon code.').first().waitFor()
    await expectNoAxeViolation(member)
    await mobile().getByLabel('Code reçu par SMS').fill(code)
    await mobile().getByRole('button', { name: 'Vérifier le numéro' }).click()
    await mobile()
      .getByText(/^Numéro vérifié/)
      .waitFor()
    await expectNoAxeViolation(member)
    await expectTabWalk(member)
    await member.setViewportSize(smallest)
    expect(await overflowOf(member)).toEqual([])
    await member.setViewportSize(phone)
    await mobile().getByRole('radio', { name: /^SMS/ }).check()
    await member.getByText('Votre choix est enregistré.').waitFor()
    await member.reload()
    expect(await mobile().getByRole('radio', { checked: true }).getAttribute('value')).toBe('sms')
    await mobile().getByRole('button', { name: 'Oublier ce numéro' }).click()
    await mobile().getByLabel('Numéro de mobile').waitFor()
  })
})

import type { SignatureRequestsOfAgreementDto } from '@salles-ouvertes/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parapheurAccount, startIParapheur, type ParapheurSimulator } from '../simulators/i-parapheur-server.ts'
import { agreementOf, ask, bookingOf, roomNamed } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { seriesSignedByClub } from '../support/confirmed-series.ts'
import { desktop, type LiveSite, startLiveSite } from '../support/live-site.ts'
import { overflowOf, smallest } from '../support/no-overflow.ts'
import { club, freeEvenings, head } from '../support/series-steps.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const officer = 'patrimoine@departement-demo.example'

let site: LiveSite
let parapheur: ParapheurSimulator
/** Of the officer, of the club, of the principal. */
let page: Page
let member: Page
let desk: Page
let reference = ''

beforeAll(async () => {
  ;[site, parapheur] = await Promise.all([startLiveSite(), startIParapheur()])
  page = await site.windowOf(officer)
  member = await site.windowOf(club.email)
  desk = await site.windowOf(head)
})
afterAll(async () => {
  await parapheur.stop()
  await site.close()
})

const connection = () => page.getByRole('region', { name: 'Connexion' })
const settings = () => page.getByRole('form', { name: 'Réglages' })
const service = () => desk.getByRole('region', { name: 'Signature dans un service' })
async function save(key: string): Promise<void> {
  await settings().getByLabel('Clé de l’application').fill(key)
  await settings().getByRole('button', { name: 'Enregistrer' }).click()
  await settings().getByText('Réglages enregistrés.').waitFor()
}
const folder = () => {
  const last = parapheur.folders.at(-1)
  if (!last) throw new Error('nothing was sent to the parapheur')
  return last
}
/** The worker of the site may have the request in hand: it is over when the service, or the page, says so. */
const soon = { timeout: 15_000, interval: 200 }
const stateOfRequest = async () => {
  const { items } = await ask<SignatureRequestsOfAgreementDto>(
    desk,
    'GET',
    `/agreements/${(await agreement()).id}/signature-requests`,
  )
  return items.map(({ party, status }) => `${party} ${status}`)
}
const agreement = async () => agreementOf(member, (await bookingOf(member, reference)).id)

describe('the officer who sets the service of signature', () => {
  it('learns what is missing before anything is kept', async () => {
    await page.goto('/parc/signature')
    await page.getByRole('heading', { level: 1, name: 'Service de signature' }).waitFor()
    await page.getByText(/^Aucun service n’est réglé/).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await settings().getByRole('button', { name: 'Enregistrer' }).click()
    await settings().getByText('Choisissez au moins une partie.').first().waitFor()
    await expectNoAxeViolation(page)
  })

  it('tests the connection: a wrong key is said to be one, the right one works, and is never shown again', async () => {
    const { clientId, entityId, deskId, type, subtype, clientSecret } = parapheurAccount
    for (const name of ['L’établissement', 'Le propriétaire']) {
      await settings().getByRole('checkbox', { name, exact: true }).check()
    }
    const fields = {
      'Adresse du service': parapheur.url,
      'Identifiant de l’application': clientId,
      'Identifiant de l’entité': entityId,
      'Identifiant du bureau qui envoie': deskId,
      'Type du dossier': type,
      'Sous-type du dossier': subtype,
    }
    for (const [label, value] of Object.entries(fields)) await settings().getByLabel(label, { exact: true }).fill(value)
    await save('a-wrong-key')
    await connection().getByRole('button', { name: 'Tester la connexion' }).click()
    await connection()
      .getByText(/^Échec le .*vérifiez l’adresse, la clé et le circuit/)
      .waitFor()
    await save(clientSecret)
    await connection()
      .getByText(/^Pas encore testée/)
      .waitFor()
    await connection().getByRole('button', { name: 'Tester la connexion' }).click()
    await connection()
      .getByText(/^Connexion réussie le/)
      .waitFor()
    await page.reload()
    await connection()
      .getByText(/^Connexion réussie le/)
      .waitFor()
    expect(await settings().getByLabel('Clé de l’application').inputValue()).toBe('')
    expect(await page.content()).not.toContain(clientSecret)
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    await page.setViewportSize(smallest)
    expect(await overflowOf(page)).toEqual([])
    await page.setViewportSize(desktop)
  })
})

describe('an agreement that is signed in the parapheur', () => {
  it('is sent when the club has signed, and waits there', async () => {
    const gym = await roomNamed(member, 'Grenoble', 'Gymnase')
    const evenings = await freeEvenings(member, gym.id, 2)
    reference = await seriesSignedByClub(site, member, desk, gym, evenings.slice(0, 2))
    await expect.poll(stateOfRequest, soon).toEqual(['establishment waiting'])
    expect(folder().state).toBe('PENDING')
    await desk.goto(`/gestion/conventions/${reference}`)
    await service()
      .getByText(/^En attente dans i-Parapheur depuis le/)
      .waitFor()
    await expectNoAxeViolation(desk)
    await desk.setViewportSize(smallest)
    expect(await overflowOf(desk)).toEqual([])
    await desk.setViewportSize(desktop)
    await page.goto('/parc/signature')
    await page
      .getByRole('region', { name: 'Signatures en attente dans le service' })
      .getByText(/^Convention nº/)
      .waitFor()
    await connection().getByRole('button', { name: 'Ne plus utiliser ce service' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ne plus l’utiliser' }).click()
    await page
      .getByRole('dialog')
      .getByText(/^Des signatures attendent encore/)
      .waitFor()
    await expectNoAxeViolation(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()
  })

  it('is refused there: the desk reads why, and asks again', async () => {
    parapheur.decide(folder().id, 'REJECTED', 'Le nom de la salle est faux')
    await site.advanceClock(6)
    await site.runDueWork()
    await desk.reload()
    await service()
      .getByText(/^Refusée dans i-Parapheur le/)
      .waitFor()
    await service()
      .getByText(/Motif\s: «\sLe nom de la salle est faux\s»/)
      .waitFor()
    await service().getByRole('button', { name: 'Demander la signature de l’établissement au service' }).click()
    await service()
      .getByText(/^Sera envoyée à i-Parapheur/)
      .waitFor()
    await expectNoAxeViolation(desk)
    await expectTabWalk(desk)
    await site.runDueWork()
    await expect.poll(stateOfRequest, soon).toEqual(['establishment waiting'])
  })

  it('is signed there by the establishment, then by the owner, and the booking is confirmed', async () => {
    parapheur.decide(folder().id, 'FINISHED')
    await site.advanceClock(6)
    await expect.poll(stateOfRequest, soon).toEqual(['establishment signed', 'owner waiting'])
    parapheur.decide(folder().id, 'FINISHED')
    await site.advanceClock(6)
    await expect.poll(stateOfRequest, soon).toEqual(['establishment signed', 'owner signed'])
    await site.runDueWork()
    const signed = await agreement()
    expect(signed.status).toBe('signed')
    expect(signed.parties.map(({ method }) => method)).toEqual([
      'one-time-code',
      'signature-provider',
      'signature-provider',
    ])
    expect((await bookingOf(member, reference)).status).toBe('confirmed')
    await desk.reload()
    await service()
      .getByText(/^Signée dans i-Parapheur, reçue le/)
      .first()
      .waitFor()
    await expectNoAxeViolation(desk)
  })
})

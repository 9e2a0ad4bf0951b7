import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, ask, bookingOf, dayIn, signForPublicParties } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { scannedPdf } from '../support/given-paper.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

const clerk = 'salles@mairie-demo.example'
const company = 'yael.factice@atelier-factice.example'

let site: LiveSite
let page: Page
let reference = ''
/** The booking taken by telephone. */
let spoken = ''

beforeAll(async () => {
  site = await startLiveSite()
  page = await site.windowOf(clerk)
})
afterAll(() => site.close())

const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const press = (name: string) => page.getByRole('button', { name }).click()

describe('the clerk of a commune', () => {
  it('decides about the hall on the same screens as a principal', async () => {
    await page.goto('/gestion')
    await title(/Salle des fêtes de Vif/).waitFor()
    await page.getByRole('table', { name: /^Planning du/ }).waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    const inbox = page.getByRole('region', { name: 'À traiter' })
    const open = inbox.getByRole('article').getByRole('heading', { name: 'Atelier Factice SAS' })
    await open
      .or(inbox.getByRole('link', { name: 'Atelier Factice SAS' }))
      .first()
      .click()
    if (!page.url().includes('/demandes/')) await open.getByRole('link').click()
    await title(/^Demande nº/).waitFor()
    reference = /\/demandes\/([^/?]+)/.exec(page.url())?.[1] ?? ''
    await press('Accepter')
    await page.getByText('Demande acceptée : Atelier Factice SAS.').first().waitFor()
    await site.advanceClock(1)
  })

  it('has a contract of two parties: the organiser, then the commune', async () => {
    const member = await site.windowOf(company)
    const { id } = await bookingOf(member, reference)
    const agreement = await agreementOf(member, id)
    expect(agreement.parties.map(({ role }) => role)).toEqual(['organiser', 'owner'])
    await member.goto(`/mes-demandes/${reference}/convention`)
    await member.getByRole('button', { name: 'Recevoir mon code' }).click()
    await member.getByLabel('Code reçu').waitFor()
    await site.runDueWork()
    const mail = (await site.mails(company)).at(-1)
    const code = /\b(\d{3})\s?(\d{3})\b/.exec(mail?.text ?? '')
    await member.getByLabel('Code reçu').fill(code?.slice(1).join('') ?? '')
    await member.getByLabel(/^J’ai lu la convention/).check()
    await member.getByRole('button', { name: 'Signer la convention' }).click()
    await member.getByText('Preuve de votre signature').waitFor()
    await signForPublicParties(site, member, reference)
    expect((await bookingOf(member, reference)).status).toBe('confirmed')
  })

  it('reads what is owed to the commune, and exports it', async () => {
    await page.goto('/gestion/recettes')
    await title('Recettes').waitFor()
    const line = page.getByRole('row').filter({ hasText: 'Atelier Factice SAS' })
    await line.getByText('À payer').waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    const [download] = await Promise.all([page.waitForEvent('download'), press('Exporter (CSV)')])
    const csv = await readFile(await download.path(), 'utf8')
    const rows = csv.trim().split('\r\n')
    const exported = rows.find((row) => row.includes('Atelier Factice SAS'))
    expect(exported).toContain(reference)
    const shown = /(\d+)(?:,(\d{2}))? €/.exec((await line.innerText()).replace(/\s/g, ' '))
    expect(exported?.split(';')).toContain(`${shown?.[1]},${shown?.[2] ?? '00'}`)
    expect(rows.slice(1).filter((row) => /(^|;)"?[=+@-]/.test(row))).toEqual([])
  })

  it('takes a booking by telephone', async () => {
    await page.goto('/gestion/saisir')
    await title('Saisir une réservation').waitFor()
    await press('Enregistrer la réservation')
    await page.getByRole('alert').getByRole('link').first().waitFor()
    await expectNoAxeViolation(page)
    await page.getByLabel('Salle', { exact: true }).selectOption({ label: 'Salle des fêtes – petite salle' })
    await page.getByRole('grid').waitFor()
    await page.getByRole('button', { name: 'Mois suivant' }).click()
    await page
      .getByRole('grid')
      .getByRole('button', { name: /créneaux libres/ })
      .last()
      .click()
    await page
      .getByRole('group', { name: /^Créneaux du/ })
      .getByRole('radio')
      .first()
      .check()
    const fields = {
      'Nom de l’organisme': 'Club de lecture de démonstration',
      'Représentant (nom)': 'Ambre Brouillon',
      'Sa fonction': 'Présidente',
      Adresse: '4 rue de l’Essai',
      'Code postal': '38450',
      Commune: 'Vif',
      'Activité en quelques mots': 'Rencontre de lecteurs',
      'Nombre de personnes': '20',
      'Responsable sur place (nom)': 'Ambre Brouillon',
      'Son téléphone': '06 39 98 00 30',
    }
    for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
    await page.getByText('Cette salle s’ouvre avec un code, envoyé par courriel').waitFor()
    await page.getByRole('textbox', { name: /^Adresse électronique/ }).fill('ambre.brouillon@lecture-demo.example')
    await page.getByLabel('Type d’activité').selectOption('meeting')
    await expectTabWalk(page)
    await press('Enregistrer la réservation')
    await page.getByRole('alert').getByText('Ajoutez une attestation d’assurance.').waitFor()
    await page.getByLabel('J’ai vu une attestation d’assurance').check()
    await page.getByLabel('Assureur').fill('Mutuelle Fictive')
    await page.getByLabel('Numéro de contrat').fill('RC-DEMO-0099')
    await page.getByLabel('Valable du').fill(dayIn(-30))
    await page.getByLabel('au', { exact: true }).fill(dayIn(300))
    await expectNoAxeViolation(page)
    await press('Enregistrer la réservation')
    await page
      .getByText(/^Réservation nº .+ enregistrée\.$/)
      .first()
      .waitFor()
    await title(/^Demande nº/).waitFor()
    spoken = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.getByText('Acceptez la demande : la convention est prête une minute après.').waitFor()
    await press('Accepter')
    await page.getByText('Demande acceptée : Club de lecture de démonstration.').first().waitFor()
    await expect.poll(async () => (await bookingOf(page, spoken)).status).toBe('approved')
  })

  it('prints the contract for an organisation without an account', async () => {
    await site.advanceClock(1)
    await page.goto('/gestion/conventions')
    await title('Conventions à signer').waitFor()
    const row = page.getByRole('link', { name: /Club de lecture de démonstration/ })
    await row.getByText('Copie signée à déposer').waitFor()
    await expectNoAxeViolation(page)
    await page.goto(`/gestion/demandes/${spoken}`)
    await page.getByText('Cet organisme n’a pas de compte : il signe la convention sur papier.').waitFor()
    await expectNoAxeViolation(page)
    const [download] = await Promise.all([page.waitForEvent('download'), press('Télécharger la convention')])
    expect(download.suggestedFilename()).toMatch(/-a-signer\.pdf$/)
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByRole('link', { name: 'Déposer la copie signée' }).click()
    await page.getByRole('heading', { name: 'Déposer la copie signée' }).waitFor()
  })

  it('deposits the copy signed by hand, after correcting what is missing', async () => {
    await press('Déposer la copie signée')
    await page.getByRole('alert').getByText('Choisissez un fichier PDF, JPEG ou PNG de 5 Mo au plus.').waitFor()
    await page.getByRole('alert').getByText('Indiquez la date écrite sur le papier.').waitFor()
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
    const copy = scannedPdf('Lu et approuve, Ambre Brouillon')
    await page
      .getByLabel('Copie signée', { exact: true })
      .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: copy.subarray(0, 200) })
    const signedOn = page.getByLabel('Date écrite sur le papier')
    await signedOn.fill((await signedOn.getAttribute('min')) ?? '')
    expect(await page.getByLabel('Nom de la personne qui a signé').inputValue()).toBe('Ambre Brouillon')
    await press('Déposer la copie signée')
    await page.getByRole('alert').getByText('Ce fichier ne peut pas être lu. Essayez un autre fichier.').waitFor()
    await page
      .getByLabel('Copie signée', { exact: true })
      .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: copy })
    await press('Déposer la copie signée')
    await page.getByText('La copie signée est enregistrée. Elle vaut signature de l’organisateur.').first().waitFor()
    await page.getByText(/^Signature manuscrite du .+, copie déposée par Salle des fêtes de Vif/).waitFor()
    await expectNoAxeViolation(page)
    const [download] = await Promise.all([page.waitForEvent('download'), press('Copie signée à la main')])
    expect((await readFile(await download.path())).equals(copy)).toBe(true)
  })

  it('sees the booking confirmed once the deputy mayor has signed; the public page tells the two signatures apart', async () => {
    await signForPublicParties(site, page, spoken)
    const { id, status } = await bookingOf(page, spoken)
    expect(status).toBe('confirmed')
    const { verificationUrl } = await agreementOf(page, id)
    const visitor = await site.openWindow()
    await visitor.goto(verificationUrl)
    await visitor.getByText(/Signature manuscrite, copie déposée par Salle des fêtes de Vif/).waitFor()
    expect(await visitor.getByText(/Ambre/).count()).toBe(0)
    await expectNoAxeViolation(visitor)
  })

  it('has nothing more to do: the code reaches the person on site, who opens it from the mail', async () => {
    const { startsAt } = await bookingOf(page, spoken)
    const { now } = await ask<{ now: string }>(page, 'GET', '/demo/clock')
    await site.advanceClock(Math.floor((Date.parse(startsAt) - Date.parse(now)) / 60_000) - 60)
    const [mail] = (await site.mails('ambre.brouillon@lecture-demo.example')).filter(({ subject }) =>
      subject.startsWith('Pour entrer'),
    )
    const link = /https?:\S+#jeton=[\w-]+/.exec(mail?.text ?? '')?.[0] ?? ''
    const holder = await site.openWindow()
    await holder.goto(link)
    await holder.getByRole('button', { name: 'Voir mes accès' }).click()
    await holder.getByText('Code de la boîte à clés').first().waitFor()
    await holder.getByRole('button', { name: 'Copier le code' }).waitFor()
    expect((await site.mails(clerk)).filter(({ subject }) => subject.startsWith('Pour entrer'))).toEqual([])
    expect(site.complaints()).toEqual([])
  })
})

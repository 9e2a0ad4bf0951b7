import type { AgreementDto, BookingPageDto } from '@salles-ouvertes/contract'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOf, ask } from '../support/ask-site.ts'
import { expectNoAxeViolation } from '../support/axe.ts'
import { type LiveSite, startLiveSite } from '../support/live-site.ts'
import { expectTabWalk } from '../support/tab-walk.ts'

let site: LiveSite
let member: Page
let page: Page
let agreement: AgreementDto

beforeAll(async () => {
  site = await startLiveSite()
  member = await site.windowOf('camille.exemple@chorale-des-balmes.example')
  const { items } = await ask<BookingPageDto>(member, 'GET', '/bookings?view=upcoming')
  const confirmed = items.find(({ status }) => status === 'confirmed')
  agreement = await agreementOf(member, confirmed?.id ?? '')
  page = await site.openWindow()
})
afterAll(() => site.close())

async function fileOf(version: 'signed' | 'to-sign'): Promise<Buffer> {
  const answer = await member.request.get(`${site.url}/api/v1/agreements/${agreement.id}/document?version=${version}`)
  return answer.body()
}

async function checkFile(bytes: Buffer): Promise<string> {
  const name = 'convention.pdf'
  await page
    .getByLabel('Fichier PDF de la convention')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes })
  await page.getByRole('button', { name: 'Vérifier ce fichier' }).click()
  const answer = page.getByRole('status').filter({ hasText: 'Empreinte de votre fichier' })
  await answer.waitFor()
  return (await answer.locator('b').innerText()).trim()
}

describe('a party of an agreement', () => {
  it('reads what proves it, and takes the whole file home', async () => {
    await member.goto(`/mes-demandes/${agreement.bookingReference}/convention`)
    const card = member.getByRole('region', { name: 'Preuves' })
    await card.getByText('La suite des preuves est intacte.').waitFor()
    for (const { sha256 } of agreement.evidence) await card.getByText(sha256).waitFor()
    await card.getByText(/son certificat a été fabriqué par la plateforme/).waitFor()
    const [download] = await Promise.all([
      member.waitForEvent('download'),
      card.getByRole('button', { name: 'Télécharger tout le dossier (ZIP)' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^dossier-CONV-.*\.zip$/)
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
    await expectNoAxeViolation(member)
    await expectTabWalk(member)
  })
})

describe('anybody who holds an agreement', () => {
  it('reads at its address who signed it, and nothing private', async () => {
    await page.goto(new URL(agreement.verificationUrl).pathname)
    await page.getByRole('heading', { name: agreement.number }).waitFor()
    await page.getByText('Signée par tous').waitFor()
    for (const { name } of agreement.parties) await page.getByText(name, { exact: true }).waitFor()
    await page.getByText(agreement.signedSha256 ?? '').waitFor()
    await page.getByText(agreement.toSignSha256 ?? '').waitFor()
    await page.getByText('La suite des preuves est intacte.').waitFor()
    await page.getByText(/son certificat a été fabriqué par la plateforme/).waitFor()
    await page.getByText(agreement.seal?.fingerprint ?? '').waitFor()
    const shown = await page.locator('main').innerText()
    expect(shown).not.toMatch(/@|06 39 98|Camille/)
    await expectNoAxeViolation(page)
    await expectTabWalk(page)
  })

  it('learns which of the two files theirs is', async () => {
    expect(await checkFile(await fileOf('signed'))).toBe('C’est le fichier signé, sans aucune modification.')
    expect(await checkFile(await fileOf('to-sign'))).toBe(
      'C’est le fichier présenté à la signature, sans aucune modification.',
    )
  })

  it('learns that one byte was changed', async () => {
    const changed = Buffer.concat([await fileOf('signed'), Buffer.from('\n')])
    expect(await checkFile(changed)).toMatch(/^Ce fichier n’est pas celui de cette convention/)
    await expectNoAxeViolation(page)
  })

  it('is told when there is no such agreement', async () => {
    const [, , token = ''] = new URL(agreement.verificationUrl).pathname.split('/')
    await page.goto(`/verifier/${[...token].toReversed().join('')}`)
    await page.getByText('Cette convention n’existe pas').first().waitFor()
    await expectNoAxeViolation(page)
    expect(site.complaints()).toEqual([])
  })
})

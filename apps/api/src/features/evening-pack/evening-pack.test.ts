import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { eveningPackSettingsInput, type Role } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canary, givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { downloadEveningPack, listEveningPacks, makeEveningPacks, setEveningPacks } from './evening-packs.ts'
import { makeDueEveningPacks } from './make-due-packs.ts'

const passphrase = 'quatre mots bien choisis'
const beforeTheHour = '2026-10-13T13:59:00Z'
const atTheHour = '2026-10-13T14:01:00Z'

let given: GivenAccess
let establishmentId: string
beforeAll(async () => {
  given = await givenAccess()
  establishmentId = given.college.id
  await given.setClock(givenNow)
  await given.confirmedWith('fixed-code')
  await given.drain()
  await given.setClock(beforeTheHour)
})
afterAll(() => given.close())

const staff = (role: Role) => givenStaff(role, given.departement.id, establishmentId)
const head = () => staff('establishment-head')
const set = (form: object, actor = head()) =>
  setEveningPacks(given.deps, actor, { establishmentId, ...eveningPackSettingsInput.parse(form) })
const list = () => listEveningPacks(given.deps, staff('caretaker'), establishmentId)
const download = (packId: string, part: 'pack' | 'codes', actor = staff('caretaker')) =>
  downloadEveningPack(given.deps, actor, { establishmentId, packId, part })
const audited = async (action: string): Promise<number> =>
  (await given.query('SELECT FROM audit_entry WHERE action = $1', [action])).rowCount ?? 0
const openWith = (bytes: Buffer, password?: string) =>
  getDocument({ data: Uint8Array.from(bytes), verbosity: 0, ...(password === undefined ? {} : { password }) }).promise

describe('the pack of the evening', () => {
  it('is made once a day, at its local hour, where somebody asked for it', async () => {
    await given.setClock(atTheHour)
    await makeDueEveningPacks(given.deps)
    expect((await list()).items).toEqual([])
    await set({ isDaily: true })
    await given.setClock(beforeTheHour)
    await makeDueEveningPacks(given.deps)
    expect((await list()).items).toEqual([])
    await given.setClock(atTheHour)
    await makeDueEveningPacks(given.deps)
    await makeDueEveningPacks(given.deps)
    expect((await list()).items).toMatchObject([{ day: '2026-10-13', uses: 1, hasCodes: false }])
    expect(await audited('evening-pack.make')).toBe(1)
  })

  it('says who comes, how one enters and whom to call, and no code', async () => {
    const [pack] = (await list()).items
    const text = await textOfPdf(await download(pack!.id, 'pack'))
    expect(text).toContain('Pack du soir du')
    expect(text).toContain('Code de la porte')
    expect(text).toContain('04 65 71 00 01')
    expect(text).toMatch(/18\s*h\s*30/)
    expect(text).not.toContain(canary)
    expect(await audited('evening-pack.download-pack')).toBe(1)
  })

  it('has no file of codes until a phrase is chosen', async () => {
    const [pack] = (await list()).items
    await expect(download(pack!.id, 'codes')).rejects.toThrow('evening-packs.not-found')
  })

  it('has its codes in a file that opens with the phrase alone', async () => {
    const kept = await set({ isDaily: true, passphrase })
    expect(JSON.stringify(kept)).not.toContain(passphrase)
    expect(kept.settings.hasPassphrase).toBe(true)
    await makeEveningPacks(given.deps, staff('caretaker'), establishmentId)
    const [pack] = (await list()).items
    const codes = await download(pack!.id, 'codes')
    await expect(openWith(codes)).rejects.toThrow(/password/i)
    await expect(openWith(codes, `${passphrase}.`)).rejects.toThrow(/password/i)
    expect(codes.toString('latin1')).not.toContain(canary)
    const page = await (await openWith(codes, passphrase)).getPage(1)
    const words = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item.str] : []))
    expect(words.join(' ')).toContain(canary)
    expect(await textOfPdf(await download(pack!.id, 'pack'))).not.toContain(canary)
    expect(await audited('evening-pack.download-codes')).toBe(1)
  })

  it('has there, and nowhere else, the code of the keypad that a group has received', async () => {
    const sealedWords = async (packId: string): Promise<string> => {
      const file = await openWith(await download(packId, 'codes'), passphrase)
      const pages = await Promise.all(Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)))
      const contents = await Promise.all(pages.map((page) => page.getTextContent()))
      return contents.flatMap(({ items }) => items.flatMap((item) => ('str' in item ? [item.str] : []))).join(' ')
    }
    const made = async () => (await makeEveningPacks(given.deps, staff('caretaker'), establishmentId)).items
    await given.setClock(givenNow)
    const bookingId = await given.confirmedWith('keypad')
    await given.drain()
    await given.setClock('2026-10-12T16:00:00Z')
    await given.query(`UPDATE access_grant SET deliver_at = '2026-10-13T12:30:00Z' WHERE booking_id = $1`, [bookingId])
    await given.work()
    expect((await given.grantOf(bookingId)).status).toBe('ready')
    const { id: grantId } = await given.grantOf(bookingId)
    const { rows } = await given.query('SELECT sealed FROM grant_secret WHERE grant_id = $1', [grantId])
    const code = given.deps.sealer.open(rows[0].sealed, `grant_secret:${grantId}`)
    await given.setClock('2026-10-13T12:00:00Z')
    for (const { id } of await made()) expect(await sealedWords(id)).not.toContain(code)
    await given.setClock(atTheHour)
    await given.work()
    expect((await given.grantOf(bookingId)).status).toBe('delivered')
    const packs = await made()
    const sealed = await Promise.all(packs.map(({ id }) => sealedWords(id)))
    const open = await Promise.all(packs.map(async ({ id }) => textOfPdf(await download(id, 'pack'))))
    expect(sealed.join('\n')).toContain(`CODE ${code}`)
    expect(open.join('\n')).not.toContain(code)
    const audits = await given.query(
      `SELECT details::text FROM audit_entry WHERE action LIKE 'evening-pack.%' ORDER BY at`,
    )
    expect(audits.rows.map(({ details }) => details).join()).not.toContain(code)
    expect(audits.rows.map(({ details }) => JSON.parse(details)?.groupCodes)).toContain(1)
  })

  it('keeps its phrase until another is chosen or it is taken away', async () => {
    expect((await set({ isDaily: false })).settings).toMatchObject({ isDaily: false, hasPassphrase: true })
    expect((await set({ isDaily: false, passphrase: null })).settings.hasPassphrase).toBe(false)
    const { rows } = await given.query('SELECT sealed_passphrase FROM evening_pack_settings')
    expect(rows).toEqual([{ sealed_passphrase: null }])
  })

  it('is carried by those who open, set by those who run the place, unknown to others', async () => {
    await expect(set({ isDaily: true }, staff('caretaker'))).rejects.toThrow('evening-packs.not-allowed')
    const [pack] = (await list()).items
    await expect(download(pack!.id, 'pack', staff('bursar'))).rejects.toThrow('evening-packs.not-allowed')
    const stranger = given.association.member
    await expect(download(pack!.id, 'pack', stranger)).rejects.toThrow('evening-packs.not-found')
  })

  it('is erased after seven days', async () => {
    await given.setClock('2026-10-20T13:00:00Z')
    await makeDueEveningPacks(given.deps)
    expect((await list()).items).toHaveLength(1)
    await given.setClock('2026-10-20T14:10:00Z')
    await makeDueEveningPacks(given.deps)
    expect((await list()).items).toEqual([])
  })
})

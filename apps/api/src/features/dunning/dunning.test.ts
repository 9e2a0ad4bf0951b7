import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act, offer } from '../../../../../tests/support/given-counterparts.ts'
import type { GivenOrganisation } from '../../../../../tests/support/given-bookings.ts'
import { givenDunning, type GivenDunning } from '../../../../../tests/support/given-dunning.ts'
import { readMails } from '../../../../../tests/support/read-mails.ts'
import { type Actor, systemActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { agreeCounterpart, proposeCounterpart } from '../counterparts/index.ts'
import { waiveCharge } from '../ledger/index.ts'
import { creditorReference, savePayeeAccountOf } from '../online-payments/index.ts'
import { getDunningRules, setDunningRules } from './dunning-rules.ts'
import { exportUnpaid, listUnpaid } from './list-unpaid.ts'
import { remindNow } from './remind-now.ts'
import { resumeDunning, suspendDunning } from './suspend-dunning.ts'

let given: GivenDunning
beforeAll(async () => {
  given = await givenDunning()
})
afterAll(() => given.close())

const suspend = (chargeId: string, untilOn = '2026-12-31', actor: Actor = given.bursar) =>
  suspendDunning(given.deps, actor, { chargeId, untilOn, reason: 'Conteste le nombre d’heures' })
const resume = (chargeId: string, actor: Actor = given.bursar) =>
  resumeDunning(given.deps, actor, { chargeId, reason: 'Réponse donnée' })
const remind = (chargeId: string, actor: Actor = given.bursar) => remindNow(given.deps, actor, { chargeId })
const list = (actor: Actor = given.bursar, query = {}) =>
  listUnpaid(given.deps, actor, given.college.id, { limit: 100, ...query })
const listed = async ({ id }: GivenOrganisation) =>
  (await list()).items.find(({ organisationId }) => organisationId === id)
const refused = (work: Promise<unknown>, code: string) => expect(work).rejects.toMatchObject({ code })
/** Reminders that reached an organisation, oldest first. */
const mailsTo = async (by: GivenOrganisation) => {
  await given.drain()
  const email = await given.emailOf(by)
  const mails = await readMails(given.mailbox)
  return mails.filter(({ to, subject }) => to === email && /rappel/i.test(subject))
}

describe('takeDueSteps', () => {
  it('writes once for several charges, from the morning of the first delay on, however often and at once', async () => {
    const by = await given.organisation({ name: 'Club en retard' })
    await given.owing(by)
    await given.owing(by)
    await given.onDay(7)
    await given.takeSteps()
    await given.onDay(8, 7)
    await given.takeSteps()
    expect(await given.lettersOf(by)).toEqual([])
    await given.onDay(8)
    await Promise.all(Array.from({ length: 40 }, given.takeSteps))
    expect(await given.lettersOf(by)).toEqual(['2026-10-13 friendly 6000'])
    expect(await given.stepsOf(by)).toEqual(['friendly', 'friendly'])
    expect(await given.lookedOn(by)).toEqual(['2026-10-13'])
    await given.onDay(9)
    await given.takeSteps()
    const mails = await mailsTo(by)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toMatch(/^Rappel\s: 60,00\s€ à payer à /)
    expect(mails[0]?.text.replace(/\s/g, ' ')).toContain('30,00 €, dus depuis le 5 octobre 2026')
  })

  it('climbs one step at a time, and says nothing at the last, which is for the accountant', async () => {
    const by = await given.organisation({ name: 'Club patient' })
    await given.owing(by)
    for (const day of [8, 15, 21, 22, 45, 46, 60, 61, 90]) {
      await given.onDay(day)
      await given.takeSteps()
      await given.drain()
    }
    expect(await given.lettersOf(by)).toEqual([
      ...['2026-10-13 friendly 3000', '2026-10-26 second 3000', '2026-11-19 last 3000'],
    ])
    expect(await given.stepsOf(by)).toEqual(['friendly', 'second', 'last', 'accountant'])
    expect((await mailsTo(by)).map(({ subject }) => subject.split('\u00a0')[0])).toEqual([
      ...['Rappel', 'Deuxième rappel', 'Dernier rappel'],
    ])
    expect(await listed(by)).toMatchObject({ step: 'accountant', next: null, allowedActions: [] })
  })

  it('says how to pay by transfer: the account of the payee, and the reference of each booking', async () => {
    const { officer } = given.departement
    const { rows } = await given.query('SELECT payee_entity_id AS id FROM establishment WHERE id = $1', [
      given.college.id,
    ])
    await savePayeeAccountOf(given.deps, officer, {
      ...{
        tenantId: given.departement.id,
        payeeEntityId: rows[0].id,
        iban: 'FR1420041010050500013M02606',
        contract: null,
        version: 0,
      },
    })
    const by = await given.organisation({ name: 'Club du virement' })
    const [one, two] = [await given.owing(by), await given.owing(by)]
    await given.onDay(8)
    await given.takeSteps()
    const [mail] = await mailsTo(by)
    const text = mail?.text.replace(/\s/g, '') ?? ''
    expect(text).toContain('IBAN:FR1420041010050500013M02606')
    for (const { bookingId, chargeId } of [one, two]) {
      const booking = (await given.query('SELECT reference FROM booking WHERE id = $1', [bookingId])).rows[0].reference
      expect(text).toContain(`30,00€,référence${creditorReference(booking, chargeId)}`)
    }
  })

  it('takes the highest step only after a long stop', async () => {
    const by = await given.organisation({ name: 'Club oublié' })
    await given.owing(by)
    await given.onDay(50)
    await given.takeSteps()
    await given.onDay(51)
    await given.takeSteps()
    expect(await given.stepsOf(by)).toEqual(['last'])
    expect(await mailsTo(by)).toHaveLength(1)
  })

  it('leaves alone what is paid, spared, contested, awaited in kind, or owed by a public body before its time', async () => {
    const names = ['payé', 'remise', 'conteste', 'en nature', 'commune'] as const
    const kinds = { commune: 'public-body' } as Partial<Record<(typeof names)[number], 'public-body'>>
    const clubs = await Promise.all(
      names.map((name) => given.organisation({ name: `Club ${name}`, kind: kinds[name] ?? 'association' })),
    )
    const owed = []
    for (const by of clubs) owed.push(await given.owing(by))
    const [paid, spared, contested, inKind] = owed
    if (!paid || !spared || !contested || !inKind) throw new Error('each club owes')
    await given.pay(paid.chargeId)
    const system = systemActor(given.departement.id)
    await inTransaction(given.deps, system, (tx) =>
      waiveCharge(tx, system, { chargeId: spared.chargeId, amountCents: 3000, reason: 'Acte', source: 'remise:1' }),
    )
    await suspend(contested.chargeId)
    const { id: counterpartId } = await proposeCounterpart(given.deps, clubs[3]!.member, {
      ...{ bookingId: inKind.bookingId, ...offer, dueOn: '2027-06-30' },
    })
    await agreeCounterpart(given.deps, given.head, { counterpartId, ...act })
    await given.onDay(37)
    await given.takeSteps()
    for (const by of clubs) expect({ by: by.name, steps: await given.stepsOf(by) }).toEqual({ by: by.name, steps: [] })

    // Thirty days after the session of 13 October, then the first delay.
    await given.onDay(8 + 30 + 8)
    await given.takeSteps()
    expect(await given.stepsOf(clubs[4]!)).toEqual(['friendly'])
  })

  it('asks for what is left once a part is paid, and for nothing in a mail that leaves after the payment', async () => {
    const [some, all] = [
      await given.organisation({ name: 'Club à moitié' }),
      await given.organisation({ name: 'Club juste à temps' }),
    ]
    const [half, whole] = [await given.owing(some), await given.owing(all)]
    await given.pay(half.chargeId, 1000)
    await given.drain()
    await given.onDay(8)
    await given.takeSteps()
    await given.pay(whole.chargeId)
    expect(await given.lettersOf(some)).toEqual(['2026-10-13 friendly 2000'])
    expect(await mailsTo(some)).toHaveLength(1)
    expect(await mailsTo(all)).toHaveLength(0)
  })

  it('takes no step where the tenant sends no reminder, while somebody still may', async () => {
    const by = await given.organisation({ name: 'Club sans rappel' })
    const { chargeId } = await given.owing(by)
    const rules = await getDunningRules(given.deps, given.bursar, given.departement.id)
    const change = (sendsReminders: boolean) =>
      setDunningRules(given.deps, given.owner, { ...rules, sendsReminders, tenantId: given.departement.id })
    await change(false)
    await given.onDay(30)
    await given.takeSteps()
    expect(await given.lettersOf(by)).toEqual([])
    expect(await listed(by)).toMatchObject({ next: null, allowedActions: ['remind'] })
    await remind(chargeId)
    await change(true)
    expect(await given.lettersOf(by)).toEqual(['2026-11-04 second 3000'])
  })
})

describe('remindNow', () => {
  it('asks for everything at once, takes the step of the day, and once a day whoever asks', async () => {
    const by = await given.organisation({ name: 'Club rappelé' })
    const first = await given.owing(by)
    const second = await given.owing(by)
    await given.onDay(21)
    const attempts = await Promise.allSettled([first, second, first].map(({ chargeId }) => remind(chargeId)))
    const kept = attempts.filter(({ status }) => status === 'fulfilled')
    expect(kept).toMatchObject([{ value: { sentOn: '2026-10-26', step: 'second', claims: 2 } }])
    await refused(remind(first.chargeId, given.head), 'dunning.already-reminded')
    await given.takeSteps()
    expect(await given.lettersOf(by)).toEqual(['2026-10-26 second 6000'])
    expect(await mailsTo(by)).toHaveLength(1)
    expect(await listed(by)).toMatchObject({
      ...{ lastReminderOn: '2026-10-26', allowedActions: [], next: { step: 'last', on: '2026-11-19' } },
    })
  })

  it('is refused when nothing is late, and to others', async () => {
    const { chargeId } = await given.owing(await given.organisation({ name: 'Club à jour' }))
    await given.onDay(7)
    await refused(remind(chargeId), 'dunning.nothing-late')
    await given.onDay(8)
    await refused(remind(chargeId, given.owner), 'ledger.not-allowed')
    await refused(remind(chargeId, given.clerk), 'ledger.charge-not-found')
    await refused(remind(chargeId, given.association.member), 'ledger.charge-not-found')
  })
})

describe('suspendDunning', () => {
  it('holds the ladder until its last day, then it goes on where time has brought it', async () => {
    const by = await given.organisation({ name: 'Club qui conteste' })
    const { chargeId } = await given.owing(by)
    await given.onDay(8)
    await given.takeSteps()
    await suspend(chargeId, '2026-10-30')
    await refused(remind(chargeId), 'dunning.nothing-late')
    await given.onDay(25)
    await given.takeSteps()
    expect(await given.stepsOf(by)).toEqual(['friendly'])
    const { claims = [] } = (await listed(by)) ?? {}
    expect(claims).toMatchObject([
      { suspension: { untilOn: '2026-10-30', reason: 'Conteste le nombre d’heures' }, allowedActions: ['resume'] },
    ])
    await given.onDay(26)
    await given.takeSteps()
    expect(await given.stepsOf(by)).toEqual(['friendly', 'second'])
  })

  it('is taken back by who keeps the accounts, and said twice by nobody', async () => {
    const { chargeId } = await given.owing(await given.organisation({ name: 'Club hésitant' }))
    await given.onDay(8)
    await refused(resume(chargeId), 'dunning.not-suspended')
    await refused(suspend(chargeId, '2026-10-13'), 'dunning.until-invalid')
    const both = await Promise.allSettled([suspend(chargeId), suspend(chargeId)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await refused(suspend(chargeId), 'dunning.already-suspended')
    expect(await resume(chargeId)).toEqual({ chargeId, suspension: null })
    await refused(resume(chargeId), 'dunning.not-suspended')
    for (const work of [suspend, (id: string, _day: string, actor: Actor) => resume(id, actor)]) {
      await refused(work(chargeId, '2026-12-31', given.owner), 'ledger.not-allowed')
      await refused(work(chargeId, '2026-12-31', given.clerk), 'ledger.charge-not-found')
      await refused(work(chargeId, '2026-12-31', given.association.member), 'ledger.charge-not-found')
    }
  })
})

describe('listUnpaid', () => {
  it('shows what each organisation owes, page by page, and adds up what the whole place awaits', async () => {
    const [old, recent] = [
      await given.organisation({ name: '=Club ancien' }),
      await given.organisation({ name: 'Club récent' }),
    ]
    await given.owing(old)
    await given.owing(recent)
    await given.onDay(31)
    const all = await list()
    expect(all.items.length).toBe(all.total)
    const sum = (key: 'openCents' | 'lateCents') => all.items.reduce((total, item) => total + item[key], 0)
    expect(all.totals).toMatchObject({ openCents: sum('openCents'), lateCents: sum('lateCents') })
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof list>> = await list(given.owner, {
        limit: 2,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(({ organisationId }) => organisationId))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(all.items.map(({ organisationId }) => organisationId))
    expect(await listed(old)).toMatchObject({
      ...{ openCents: 3000, lateCents: 3000, since: '2026-10-05', allowedActions: ['remind'] },
      claims: [{ daysLate: 31, isLate: true, allowedActions: ['suspend'] }],
    })
    const asOfficer = (await list(given.owner)).items.flatMap((item) => [
      ...item.allowedActions,
      ...item.claims.flatMap((claim) => claim.allowedActions),
    ])
    expect(asOfficer).toEqual([])
  })

  it('is exported for spreadsheets, which run nothing of it', async () => {
    const csv = await exportUnpaid(given.deps, given.bursar, given.college.id)
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true, delimiter: ';' })
    const { items } = await list()
    expect(rows).toHaveLength(items.flatMap(({ claims }) => claims).length)
    expect(rows.find(({ Organisme }) => Organisme?.includes('Club ancien'))).toMatchObject({
      ...{ Organisme: "'=Club ancien", 'Due depuis le': '2026-10-05', 'Reste dû (€)': '30,00', Impayée: 'oui' },
    })
  })

  it('is for those who keep or read the accounts of that place', async () => {
    await refused(list(given.clerk), 'catalogue.establishment-not-found')
    await refused(list(given.association.member), 'catalogue.establishment-not-found')
    await refused(list(given.decider), 'ledger.not-allowed')
    await refused(exportUnpaid(given.deps, given.decider, given.college.id), 'ledger.not-allowed')
  })
})

describe('dunning rules of a tenant', () => {
  it('are read by its staff and set by those who run it', async () => {
    const rules = await getDunningRules(given.deps, given.bursar, given.departement.id)
    expect(rules).toMatchObject({ friendlyDays: 8, lateAfterDays: 30, debtBlocks: true })
    const set = (actor: Actor) => setDunningRules(given.deps, actor, { ...rules, tenantId: given.departement.id })
    await refused(getDunningRules(given.deps, given.clerk, given.departement.id), 'tenants.not-found')
    await refused(set(given.clerk), 'tenants.not-found')
    await refused(set(given.bursar), 'tenants.not-allowed')
    expect(await set(given.owner)).toEqual(rules)
  })
})

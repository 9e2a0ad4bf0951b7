import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { momentOf } from '../../platform/french-wording.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { threadAt } from '../../platform/thread.ts'
import { formatIso, type LocalDate } from '../../platform/time.ts'
import { codesOfSessions, openWaySecret } from '../access/index.ts'
import { record } from '../audit/index.ts'
import { getRoomAccess, pathToRoom, waysOn } from '../catalogue/index.ts'
import {
  type EveningUse,
  findSettings,
  noteMadeFor,
  type PackPlace,
  passphrasePlace,
  savePack,
  sitesWithRooms,
  usesOfEvening,
} from './evening-pack.store.ts'
import type { PackOrder } from './render-pack.ts'
import { eveningOf } from './rules/evening.ts'
import { type PackFacts, type PackRoom, writeCodes, writePack } from './rules/write-pack.ts'

const render = threadAt<PackOrder, Uint8Array>(new URL('./pack.worker.ts', import.meta.url))

/** Default hour of a pack, local minutes. Source: docs/rules/site-access.md §9. */
export const usualHour = 16 * 60

type Gathered = { siteId: string; facts: PackFacts }

/**
 * Makes the packs of this evening, one for each site of the establishment, in place of those made before. The caller has
 * judged the rights of `actor`, or is the worker. No transaction is open while the files are drawn.
 */
export async function makePacks(deps: Deps, actor: Actor, place: PackPlace, by: 'hand' | 'clock'): Promise<void> {
  const { tenantId, establishmentId, today } = place
  const { madeAt, sites, passphrase, groupCodes } = await inReadOnly(deps, actor, (tx) => gather(deps, tx, place))
  const drawn: { siteId: string; uses: number; pack: Buffer; codes: Buffer | null }[] = []
  for (const { siteId, facts } of sites) {
    const pack = Buffer.from(await render({ document: writePack(facts), madeAt }))
    const codes = passphrase ? Buffer.from(await render({ document: writeCodes(facts), madeAt, passphrase })) : null
    drawn.push({ siteId, uses: facts.uses.length, pack, codes })
  }
  await inTransaction(deps, actor, async (tx) => {
    for (const made of drawn)
      await savePack(tx, { id: newId(), tenantId, establishmentId, day: today, madeAt, ...made })
    const isFirst = by === 'clock' && (await noteMadeFor(tx, establishmentId, today))
    // Whoever makes them by hand is before the page; an evening when nobody comes is no news.
    if (isFirst && drawn.some(({ uses }) => uses > 0))
      await publish(tx, { type: 'evening-pack.ready', tenantId, establishmentId, day: today })
    const details = { by, sites: drawn.length, withCodes: passphrase !== null, groupCodes }
    await record(tx, actor, { action: 'evening-pack.make', subjectId: establishmentId, tenantId, details })
  })
}

async function gather(deps: Deps, tx: Tx, place: PackPlace) {
  const { establishmentId, today, timeZone } = place
  const settings = await findSettings(tx, establishmentId)
  const sealed = settings?.sealedPassphrase ?? null
  const passphrase = sealed === null ? null : deps.sealer.open(sealed, passphrasePlace(establishmentId))
  const madeAt = await clockNow(tx)
  const uses = await usesOfEvening(tx, establishmentId, eveningOf(timeZone, today, settings?.readyAt ?? usualHour))
  const sessions = uses.map(({ occurrenceId }) => occurrenceId)
  const codes = passphrase === null ? new Map<string, string>() : await codesOfSessions(deps, tx, sessions)
  const sites: Gathered[] = []
  for (const { siteId, name: siteName, address } of await sitesWithRooms(tx, establishmentId)) {
    const here = uses.filter((use) => use.siteId === siteId)
    const facts = {
      ...{ establishmentName: place.name, establishmentPhone: place.phone, siteName, address, day: today },
      madeAt: momentOf(madeAt.toISOString(), timeZone),
      uses: here.map((use) => ({
        ...use,
        startsAt: formatIso(use.timeZone, use.startsAt),
        endsAt: formatIso(use.timeZone, use.endsAt),
        code: codes.get(use.occurrenceId) ?? null,
      })),
      rooms: await roomsOf(deps, tx, here, today, passphrase !== null),
    }
    sites.push({ siteId, facts })
  }
  return { madeAt, sites, passphrase, groupCodes: codes.size }
}

/** Rooms that somebody uses that evening; codes are opened only for a file that will be sealed. */
async function roomsOf(
  deps: Deps,
  tx: Tx,
  uses: readonly EveningUse[],
  day: LocalDate,
  withCodes: boolean,
): Promise<PackRoom[]> {
  const first = new Map(uses.toReversed().map((use) => [use.roomId, use]))
  const rooms: PackRoom[] = []
  for (const use of [...first.values()].toReversed()) {
    const { roomId, roomName: name } = use
    const access = await getRoomAccess(tx, roomId)
    const ways = []
    for (const way of waysOn(access?.ways ?? [], day)) {
      const { id, kind, instructions, contactName, contactPhone, keyLabel } = way
      ways.push({
        kind,
        instructions,
        contactName,
        contactPhone,
        keyLabel,
        code: withCodes ? await openWaySecret(deps, tx, id) : null,
      })
    }
    const { instructions = '', contactName = '', contactPhone = '' } = access ?? {}
    const path = await pathToRoom(tx, { roomId, use, picturesAt: '' })
    rooms.push({ name, instructions, contactName, contactPhone, ways, path })
  }
  return rooms
}

import { sql } from 'drizzle-orm'
import type { LockAbilitiesDto, LockSettingsDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { isSimulatorAddress } from '../../platform/simulator-address.ts'
import { accessOf, findAccount, type LockAccountRow } from './lock-account.ts'
import type { LockCapabilities } from './lock-provider.ts'
import { lockRoundsOf } from './lock-rounds.store.ts'
import { changeBefore } from './rules/code-rotation.ts'
import { defaultToleranceMinutes } from './rules/kept-window.ts'

type Place = { establishmentId: string; name: string }

/** The settings of an establishment, its locks as they were last told, and the rooms that a code of them opens. */
export async function presentLocks(deps: Deps, tx: Tx, { establishmentId, name }: Place): Promise<LockSettingsDto> {
  const row = await findAccount(tx, establishmentId, 'none')
  const provider = deps.locks.open(row && accessOf(deps, row))
  return {
    establishmentId,
    establishmentName: name,
    version: row?.version ?? 0,
    account: row?.settings ?? null,
    isSimulated: row ? isSimulatorAddress(row.settings.baseUrl) : provider !== null,
    toleranceMinutes: row?.toleranceMinutes ?? defaultToleranceMinutes,
    codeFor: row?.codeFor ?? 'session',
    abilities: provider && abilitiesOf(provider.capabilities),
    lastTest: lastTestOf(row),
    devices: row?.devices ?? [],
    rounds: row ? await lockRoundsOf(tx, establishmentId) : [],
    rooms: await roomsWithLock(tx, establishmentId),
    knownWays: await knownWays(tx, establishmentId),
    allowedActions: ['edit'],
  }
}

const abilitiesOf = (capabilities: LockCapabilities): LockAbilitiesDto => ({
  mode: capabilities.mode,
  choosesCode: capabilities.chosenCode !== null,
  granularityMinutes: capabilities.granularityMinutes,
  maxHours: Math.floor(capabilities.maxMinutes / 60),
  firstUse: capabilities.firstUse,
  revoke: capabilities.revoke,
  isConfirmed: capabilities.confirms === 'poll',
  maxActive: capabilities.maxActive,
})

const lastTestOf = (row: LockAccountRow | null): LockSettingsDto['lastTest'] =>
  row?.testedAt ? { at: row.testedAt.toISOString(), error: row.testError } : null

async function roomsWithLock(tx: Tx, establishmentId: string): Promise<LockSettingsDto['rooms']> {
  const { rows } = await tx.execute<LockSettingsDto['rooms'][number]>(sql`
    SELECT r.id, r.name, w.device_reference AS "deviceReference"
    FROM room r JOIN way_in w ON w.room_id = r.id
    WHERE r.establishment_id = ${establishmentId}::uuid AND w.kind = 'keypad' ORDER BY r.name, r.id, w.position`)
  return rows
}

type KnownWay = LockSettingsDto['knownWays'][number]

/** Read with the instant at which its code was last written, never the code. A room without a method is opened by a person. */
async function knownWays(tx: Tx, establishmentId: string): Promise<KnownWay[]> {
  const { rows } = await tx.execute<Pick<KnownWay, 'id' | 'name' | 'mode'> & { writtenAt: string | null }>(sql`
    SELECT r.id, r.name, coalesce(w.kind, 'person') AS mode, s.updated_at AS "writtenAt"
    FROM room r LEFT JOIN way_in w ON w.room_id = r.id LEFT JOIN room_secret s ON s.way_id = w.id
    WHERE r.establishment_id = ${establishmentId}::uuid AND coalesce(w.kind, 'person') <> 'keypad'
    ORDER BY r.name, r.id, w.position`)
  const now = await clockNow(tx)
  return rows.map(({ writtenAt, ...room }) => ({
    ...room,
    rotation: writtenAt ? rotationOf(new Date(writtenAt), now) : null,
  }))
}

function rotationOf(writtenAt: Date, now: Date): KnownWay['rotation'] {
  const before = changeBefore(writtenAt)
  return { writtenAt: writtenAt.toISOString(), changeBefore: before.toISOString(), isDue: before <= now }
}

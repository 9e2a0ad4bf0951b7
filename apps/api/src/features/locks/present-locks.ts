import { sql } from 'drizzle-orm'
import type { LockAbilitiesDto, LockSettingsDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { isSimulatorAddress } from '../../platform/simulator-address.ts'
import { accessOf, findAccount, type LockAccountRow } from './lock-account.ts'
import type { LockCapabilities } from './lock-provider.ts'
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
    abilities: provider && abilitiesOf(provider.capabilities),
    lastTest: lastTestOf(row),
    devices: row?.devices ?? [],
    rooms: await roomsWithLock(tx, establishmentId),
    allowedActions: ['edit'],
  }
}

const abilitiesOf = (capabilities: LockCapabilities): LockAbilitiesDto => ({
  mode: capabilities.mode,
  choosesCode: capabilities.chosenCode !== null,
  granularityMinutes: capabilities.granularityMinutes,
  maxHours: Math.floor(capabilities.maxMinutes / 60),
  firstUse: capabilities.firstUse,
  isRevocable: capabilities.revoke === 'remote',
  isConfirmed: capabilities.confirms === 'poll',
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

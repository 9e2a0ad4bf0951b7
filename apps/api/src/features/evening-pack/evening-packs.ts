import type { EveningPacksDto, EveningPackSettingsForm, Role } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { formatIso } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import {
  findPack,
  findPackPlace,
  findSettings,
  listPacks,
  type PackPlace,
  passphrasePlace,
  saveSettings,
} from './evening-pack.store.ts'
import { makePacks, usualHour } from './make-evening-pack.ts'

const setters: readonly Role[] = ['establishment-head', 'town-clerk', 'tenant-officer']
const carriers: readonly Role[] = [...setters, 'caretaker']

/** Settings and last packs of an establishment. @throws evening-packs.not-found, evening-packs.not-allowed */
export function listEveningPacks(deps: Deps, actor: Actor, establishmentId: string): Promise<EveningPacksDto> {
  return inReadOnly(deps, actor, async (tx) => present(tx, actor, await placeOf(tx, actor, establishmentId, carriers)))
}

/**
 * Says when the packs are made, and what opens their codes; the phrase is sealed at once and never read back.
 * @throws evening-packs.not-found, evening-packs.not-allowed
 */
export function setEveningPacks(
  deps: Deps,
  actor: Actor,
  input: EveningPackSettingsForm & { establishmentId: string },
): Promise<EveningPacksDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { establishmentId, isDaily, readyAt, passphrase } = input
    const place = await placeOf(tx, actor, establishmentId, setters)
    const { tenantId } = place
    const kept = await findSettings(tx, establishmentId, 'for-update')
    const sealed = passphrase && deps.sealer.seal(passphrase, passphrasePlace(establishmentId))
    const sealedPassphrase = sealed === undefined ? (kept?.sealedPassphrase ?? null) : sealed
    const updatedAt = await clockNow(tx)
    const madeFor = kept?.madeFor ?? null
    await saveSettings(tx, { establishmentId, tenantId, isDaily, readyAt, sealedPassphrase, madeFor, updatedAt })
    const details = { isDaily, readyAt, changedPassphrase: passphrase !== undefined }
    await record(tx, actor, { action: 'evening-pack.set', subjectId: establishmentId, tenantId, details })
    return present(tx, actor, place)
  })
}

/** « Préparer maintenant »: the packs of this evening. @throws evening-packs.not-found, evening-packs.not-allowed */
export async function makeEveningPacks(deps: Deps, actor: Actor, establishmentId: string): Promise<EveningPacksDto> {
  const place = await inReadOnly(deps, actor, (tx) => placeOf(tx, actor, establishmentId, carriers))
  await makePacks(deps, actor, place, 'hand')
  return listEveningPacks(deps, actor, establishmentId)
}

/**
 * Bytes of a pack, or of its sealed codes; each download is written in the history.
 * @throws evening-packs.not-found also when it was made without codes; evening-packs.not-allowed
 */
export function downloadEveningPack(
  deps: Deps,
  actor: Actor,
  { establishmentId, packId, part }: { establishmentId: string; packId: string; part: 'pack' | 'codes' },
): Promise<Buffer> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = await placeOf(tx, actor, establishmentId, carriers)
    const bytes = (await findPack(tx, establishmentId, packId))?.[part] ?? fail('evening-packs.not-found')
    await record(tx, actor, { action: `evening-pack.download-${part}`, subjectId: packId, tenantId })
    return bytes
  })
}

async function placeOf(tx: Tx, actor: Actor, establishmentId: string, roles: readonly Role[]): Promise<PackPlace> {
  const place = await findPackPlace(tx, establishmentId)
  if (!place || !tenantsOf(actor).includes(place.tenantId)) fail('evening-packs.not-found')
  if (!holds(actor, roles, place)) fail('evening-packs.not-allowed')
  return place
}

async function present(tx: Tx, actor: Actor, place: PackPlace): Promise<EveningPacksDto> {
  const settings = await findSettings(tx, place.establishmentId)
  const packs = await listPacks(tx, place.establishmentId)
  return {
    settings: {
      isDaily: settings?.isDaily ?? false,
      readyAt: settings?.readyAt ?? usualHour,
      hasPassphrase: Boolean(settings?.sealedPassphrase),
    },
    maySet: holds(actor, setters, place),
    items: packs.map((pack) => ({ ...pack, madeAt: formatIso(place.timeZone, new Date(pack.madeAt)) })),
  }
}

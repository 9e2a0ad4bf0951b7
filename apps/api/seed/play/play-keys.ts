import type { Deps } from '../../src/deps.ts'
import { addKeys, handKey, loseKey, returnKey } from '../../src/features/keys/index.ts'
import { addDays } from '../paris-date.ts'
import { setClock } from './clock.ts'
import { given, type World } from './world.ts'

const placeKey = '0381604M'
const firm = { borrowerName: 'Dominique Atelier', borrowerPhone: '04 65 71 00 90', borrowerEmail: null }
const coach = { borrowerName: 'Alix Exemple', borrowerPhone: '06 39 98 00 21', borrowerEmail: null }

/** The keys of one collège: some in place, one with a firm, one late, one lost. */
export async function playKeys(deps: Deps, world: World): Promise<void> {
  const { id: establishmentId } = given(world.establishments, placeKey)
  const head = given(world.people, 'principal')
  await setClock(deps, -12)
  const add = (kind: 'key' | 'badge', label: string, opens: string, copies: number) =>
    addKeys(deps, head, { establishmentId, kind, label, opens, copies })
  await add('badge', 'Badge du portail', 'Portail de la rue et parking', 3)
  const { items } = await add('key', 'Clé du gymnase', 'Portail nord, gymnase et vestiaires', 3)
  const idOf = (label: string, copyNo: number): string => {
    const copy = items.find((item) => item.label === label && item.copyNo === copyNo)
    if (!copy) throw new Error(`${label} ${copyNo} was not added`)
    return copy.id
  }
  const hand = (copyId: string, person: typeof firm, dueDay: number) =>
    handKey(deps, head, { copyId, bookingId: null, ...person, dueOn: addDays(world.today, dueDay), note: '' })
  await hand(idOf('Clé du gymnase', 2), coach, -5)
  await hand(idOf('Badge du portail', 1), firm, -10)
  await setClock(deps, -10)
  await returnKey(deps, head, { copyId: idOf('Badge du portail', 1), note: '' })
  await hand(idOf('Badge du portail', 2), firm, 30)
  await loseKey(deps, head, {
    copyId: idOf('Clé du gymnase', 3),
    note: 'Introuvable depuis l’inventaire. Serrure à changer.',
  })
  await setClock(deps, 0)
}

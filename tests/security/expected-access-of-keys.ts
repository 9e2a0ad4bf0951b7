import { type ExpectedAccess, link, on, staff } from './circles.ts'

const listMaker = on(['head', 'bursar', 'officer'], ['clerk'])
const keeper = on(['head', 'bursar', 'officer', 'caretaker'], ['clerk'])
const onlyKeeps = on(['caretaker'], ['mayor'])
const onlySigns = on([], ['mayor'])
const atTheDoor = link(on(['caretakerLink'], []))

/** Who gets through the operations on keys and badges. */
export const keyAccess: Record<string, ExpectedAccess> = {
  listKeys: staff(keeper, onlySigns),
  addKeys: staff(listMaker, onlyKeeps),
  listKeyLog: staff(keeper, onlySigns),
  exportKeyLog: staff(keeper, onlySigns),
  listBookingKeys: staff(keeper, onlySigns),
  handKey: staff(keeper, onlySigns),
  returnKey: staff(keeper, onlySigns),
  loseKey: staff(keeper, onlySigns),
  correctKey: staff(keeper, onlySigns),
  retireKey: staff(listMaker, onlyKeeps),
  listVisitKeys: atTheDoor,
  handKeyAtTheDoor: atTheDoor,
  returnKeyAtTheDoor: atTheDoor,
  correctKeyAtTheDoor: atTheDoor,
}

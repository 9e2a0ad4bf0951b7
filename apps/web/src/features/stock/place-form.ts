import type { ErpType, TreeBuilding, TreeFloor, TreeSpace } from '@salles-ouvertes/contract'

/** What the dialog of the premises adds or changes. */
export type PlaceTarget =
  | { kind: 'building'; siteId: string; building?: TreeBuilding }
  | { kind: 'floor'; building: TreeBuilding; floor?: TreeFloor }
  | { kind: 'space'; building: TreeBuilding; space?: TreeSpace }

export type PlaceForm = {
  name: string
  level: string | number | null
  maxPeople: string | number | null
  floorId: string | null
  erpType: ErpType | null
}

const factsOf = ({ name, maxPeople, erpType }: TreeBuilding) => ({ name, maxPeople, erpType })

/** The fields as the dialog opens on them. */
export function placeFormOf(target: PlaceTarget): PlaceForm {
  const empty: PlaceForm = { name: '', level: 0, maxPeople: null, floorId: null, erpType: null }
  switch (target.kind) {
    case 'building':
      return { ...empty, ...(target.building && factsOf(target.building)) }
    case 'floor':
      return { ...empty, ...(target.floor && { ...target.floor }) }
    case 'space':
      return { ...empty, name: target.space?.name ?? '', floorId: target.space?.floorId ?? null }
  }
}

/** What is sent: only the facts that this kind of place has; a number left empty was not given. */
export function placeInputOf(
  kind: PlaceTarget['kind'],
  { name, level, maxPeople, floorId, erpType }: PlaceForm,
): unknown {
  const numberOf = (value: string | number | null) => (value === '' || value === null ? null : Number(value))
  if (kind === 'space') return { name, floorId }
  return kind === 'floor'
    ? { name, level: numberOf(level), maxPeople: numberOf(maxPeople) }
    : { name, maxPeople: numberOf(maxPeople), erpType }
}

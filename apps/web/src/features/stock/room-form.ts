import type { RoomForm } from '@salles-ouvertes/contract'

/** A new room as the form shows it first; the values are those that the contract takes when nothing is said. */
export const newRoom: RoomForm = {
  name: '',
  type: 'multipurpose-hall',
  description: '',
  houseRules: '',
  capacity: 0,
  standingCapacity: null,
  sportCapacity: null,
  areaM2: null,
  floor: null,
  wheelchairAccess: false,
  equipment: [],
  turnaroundMinutes: 15,
  minNoticeHours: 72,
  horizonDays: 365,
  minMinutes: 60,
  maxMinutes: 720,
  gridMinutes: 30,
  pendingMode: 'block',
}

/** What is sent: a number or a text left empty was not given. */
export function roomInputOf(values: RoomForm): unknown {
  const orNull = (value: unknown) => (value === '' ? null : value)
  return {
    ...values,
    standingCapacity: orNull(values.standingCapacity),
    sportCapacity: orNull(values.sportCapacity),
    areaM2: orNull(values.areaM2),
    floor: orNull(values.floor),
  }
}

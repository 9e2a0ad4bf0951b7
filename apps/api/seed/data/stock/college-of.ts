import type { DemoEstablishment, DemoPremises, OpeningHours } from '../demo-types.ts'
import type { RoomFacts } from './room-of.ts'
import { roomOf } from './room-of.ts'

/** A real collège of Isère (by its UAI) with rooms invented for the demonstration. */
export function collegeOf(
  uai: string,
  openingHours: OpeningHours,
  rooms: RoomFacts[],
  premises: DemoPremises | null = null,
): DemoEstablishment {
  return {
    key: uai,
    uai,
    tenantKey: 'isere',
    kind: 'college',
    site: null,
    openingHours,
    premises,
    acts: [
      {
        reference: `CA-DEMO-${uai}`,
        title: 'Ouverture des locaux, tarifs et signature des conventions (délibération-cadre fictive)',
        adoptedDay: -400,
        // An act of the board that commits money comes into force fifteen days after it is sent.
        executoryDay: -380,
      },
    ],
    rooms: rooms.map((facts) => roomOf(uai, facts)),
  }
}

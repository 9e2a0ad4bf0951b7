import type { DemoEstablishment } from '../demo-types.ts'
import { hallHours } from './opening-hours.ts'
import { roomOf } from './room-of.ts'

const key = 'vif-salle-des-fetes'

/** The hall of the demonstration's municipality: invented, placed at the centre of the commune. */
export const vifHall: DemoEstablishment = {
  key,
  uai: null,
  tenantKey: 'vif',
  kind: 'municipal-hall',
  site: {
    name: 'Salle des fêtes de Vif (démonstration)',
    address: 'Centre du village (adresse de démonstration)',
    postalCode: '38450',
    city: 'Vif',
    inseeCode: '38545',
    latitude: 45.0565,
    longitude: 5.672,
  },
  premises: null,
  openingHours: hallHours,
  acts: [
    {
      reference: 'CM-DEMO-01',
      title: 'Règlement et mise à disposition de la salle des fêtes (délibération fictive)',
      adoptedDay: -400,
      executoryDay: -395,
    },
  ],
  rooms: [
    roomOf(key, {
      code: 'grande-salle',
      name: 'Salle des fêtes – grande salle',
      type: 'village-hall',
      seated: 220,
      standing: 350,
      area: 320,
      text: 'Salle de spectacle et de banquet avec scène, loge et bar.',
      equipment: { stage: 1, tables: 40, 'video-projector': 1, 'blackout-curtains': 1, 'induction-loop': 1 },
      access: 'keypad',
    }),
    roomOf(key, {
      code: 'petite-salle',
      name: 'Salle des fêtes – petite salle',
      type: 'village-hall',
      seated: 60,
      standing: 90,
      area: 95,
      text: 'Salle conviviale avec une cuisine équipée : four, plaques, réfrigérateur et vaisselle pour 60.',
      equipment: { kitchenette: 1, tables: 12, microphone: 0 },
      access: 'key-box',
    }),
  ],
}

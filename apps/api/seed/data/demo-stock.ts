import type { DemoEstablishment, DemoTenant } from './demo-types.ts'
import { grenobleAreaColleges } from './stock/grenoble-area.ts'
import { mainColleges } from './stock/main-colleges.ts'
import { mountainAndValleyColleges } from './stock/mountain-and-valleys.ts'
import { northIsereColleges } from './stock/north-isere.ts'
import { vifHall } from './stock/vif-hall.ts'

/**
 * The two customers of the demonstration. Their policies are invented, but for one fact: Isère excludes companies and
 * political and religious bodies from its collèges.
 */
export const demoTenants: DemoTenant[] = [
  {
    key: 'isere',
    name: 'Département de l’Isère (démonstration)',
    ownerName: 'Département de l’Isère',
    ownerSiren: null,
    zone: 'A',
    allowedOrganisationKinds: ['association', 'training-body', 'public-body'],
    allowedPurposes: ['cultural', 'sport', 'civic', 'popular-education', 'training', 'meeting', 'social'],
    act: {
      reference: 'CP-DEMO-01',
      title: 'Mise à disposition des collèges hors temps scolaire (délibération fictive)',
      adoptedDay: -420,
      executoryDay: -415,
    },
  },
  {
    key: 'vif',
    name: 'Commune de Vif (démonstration)',
    ownerName: 'Commune de Vif',
    ownerSiren: '213805450',
    zone: 'A',
    allowedOrganisationKinds: ['association', 'training-body', 'company', 'public-body', 'political', 'individual'],
    allowedPurposes: [
      'cultural',
      'sport',
      'civic',
      'popular-education',
      'training',
      'meeting',
      'social',
      'private-event',
      'commercial',
    ],
    act: {
      reference: 'CM-DEMO-02',
      title: 'Délégation du conseil municipal au maire pour le louage de choses (délibération fictive)',
      adoptedDay: -420,
      executoryDay: -415,
    },
  },
]

/** The establishments that have rooms: real collèges with invented rooms, and one municipal hall. */
export const demoStock: DemoEstablishment[] = [
  ...mainColleges,
  ...grenobleAreaColleges,
  ...northIsereColleges,
  ...mountainAndValleyColleges,
  vifHall,
]

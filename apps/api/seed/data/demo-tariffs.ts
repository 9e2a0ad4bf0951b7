import type { OrganisationKind, RoomType, TariffUnit } from '@salles-ouvertes/contract/vocabulary'
import type { DemoRate, DemoTariff } from './demo-types.ts'

const noRight = { legalBasis: null }

/** Cents: association per started hour, training body per half-day, public body per half-day. */
type CollegeLine = [type: RoomType, association: number, trainingBody: number, publicBody: number]

function collegeRates(lines: CollegeLine[]): DemoRate[] {
  const rate = (roomType: RoomType, organisationKind: OrganisationKind, unit: TariffUnit, amountCents: number) => ({
    roomKey: null,
    roomType,
    organisationKind,
    isLocal: null,
    unit,
    amountCents,
    ...noRight,
  })
  return lines.flatMap(([type, association, trainingBody, publicBody]) => [
    rate(type, 'association', 'started-hour', association),
    rate(type, 'training-body', 'half-day', trainingBody),
    rate(type, 'public-body', 'half-day', publicBody),
  ])
}

const largeHall = 'vif-salle-des-fetes/grande-salle'
const smallHall = 'vif-salle-des-fetes/petite-salle'

function hallRate(
  roomKey: string,
  organisationKind: OrganisationKind,
  isLocal: boolean | null,
  unit: TariffUnit,
  amountCents: number,
): DemoRate {
  return { roomKey, roomType: null, organisationKind, isLocal, unit, amountCents, ...noRight }
}

/** A local association uses the room for nothing; what it would have paid is valued by the grid. */
function freeForLocals(roomKey: string): DemoRate {
  return {
    roomKey,
    roomType: null,
    organisationKind: 'association',
    isLocal: true,
    unit: 'free',
    amountCents: 0,
    legalBasis: 'CGPPP, art. L2125-1-2 (communes)',
  }
}

const kept = (noticeDays: number, keptPercent: number, minimumCents = 0) => ({ noticeDays, keptPercent, minimumCents })

const share = (sharePercent: number, days: number) => ({
  sharePercent,
  due: 'days-after-confirmation' as const,
  value: days,
})

const collegeTerms: DemoTariff['terms'] = {
  cancellation: [{ organisationKind: null, tiers: [kept(30, 0), kept(7, 30), kept(0, 100)] }],
  deposits: [],
  instalments: [share(40, 0), share(30, 30), share(30, 90)],
}

const hallTerms: DemoTariff['terms'] = {
  cancellation: [
    { organisationKind: 'association', tiers: [kept(30, 0), kept(0, 50)] },
    { organisationKind: null, tiers: [kept(90, 0), kept(30, 50, 5000), kept(0, 100, 5000)] },
  ],
  deposits: [
    { code: 'degats', label: 'Caution pour dégâts', amountCents: 50_000 },
    { code: 'menage', label: 'Caution de ménage', amountCents: 10_000 },
  ],
  instalments: [],
}

/** Invented tariffs. One rate fits a room and an applicant, but for the free uses, tried first. */
export const demoTariffs: DemoTariff[] = [
  {
    key: 'isere-1',
    tenantKey: 'isere',
    name: 'Tarif des collèges, première version (donnée de démonstration)',
    fromDay: -365,
    untilDay: 60,
    act: { reference: 'TARIF-DEMO-1', title: 'Grille tarifaire fictive n° 1', adoptedDay: -390, executoryDay: -370 },
    terms: collegeTerms,
    rates: collegeRates([
      ['meeting-room', 300, 4000, 2500],
      ['classroom', 250, 3500, 2000],
      ['music-room', 400, 5000, 3000],
      ['dance-room', 500, 6000, 3500],
      ['multipurpose-hall', 600, 9000, 6000],
      ['kitchen', 600, 9000, 6000],
      ['gymnasium', 700, 11000, 7000],
      ['auditorium', 900, 14000, 9000],
    ]),
  },
  {
    key: 'isere-2',
    tenantKey: 'isere',
    name: 'Tarif des collèges, deuxième version (donnée de démonstration)',
    fromDay: 60,
    untilDay: null,
    act: { reference: 'TARIF-DEMO-2', title: 'Grille tarifaire fictive n° 2', adoptedDay: -30, executoryDay: -10 },
    terms: collegeTerms,
    rates: collegeRates([
      ['meeting-room', 320, 4200, 2600],
      ['classroom', 260, 3700, 2100],
      ['music-room', 420, 5300, 3200],
      ['dance-room', 520, 6300, 3700],
      ['multipurpose-hall', 640, 9500, 6300],
      ['kitchen', 640, 9500, 6300],
      ['gymnasium', 750, 11500, 7400],
      ['auditorium', 950, 14500, 9400],
    ]),
  },
  {
    key: 'vif-1',
    tenantKey: 'vif',
    name: 'Tarif de la salle des fêtes (donnée de démonstration)',
    fromDay: -365,
    untilDay: null,
    act: {
      reference: 'CM-DEMO-03',
      title: 'Tarifs fictifs de la salle des fêtes',
      adoptedDay: -390,
      executoryDay: -385,
    },
    terms: hallTerms,
    rates: [
      hallRate(largeHall, 'association', true, 'half-day', 9000),
      hallRate(largeHall, 'association', false, 'half-day', 18000),
      hallRate(largeHall, 'political', true, 'half-day', 9000),
      hallRate(largeHall, 'political', false, 'half-day', 18000),
      hallRate(largeHall, 'public-body', null, 'half-day', 12000),
      hallRate(largeHall, 'training-body', null, 'half-day', 20000),
      hallRate(largeHall, 'company', null, 'day', 60000),
      hallRate(largeHall, 'individual', true, 'day', 35000),
      hallRate(largeHall, 'individual', false, 'day', 55000),
      freeForLocals(smallHall),
      hallRate(smallHall, 'association', true, 'half-day', 4000),
      hallRate(smallHall, 'association', false, 'half-day', 7000),
      hallRate(smallHall, 'political', true, 'half-day', 4000),
      hallRate(smallHall, 'political', false, 'half-day', 7000),
      hallRate(smallHall, 'public-body', null, 'half-day', 5000),
      hallRate(smallHall, 'training-body', null, 'half-day', 9000),
      hallRate(smallHall, 'company', null, 'day', 25000),
      hallRate(smallHall, 'individual', true, 'day', 15000),
      hallRate(smallHall, 'individual', false, 'day', 24000),
    ],
  },
]

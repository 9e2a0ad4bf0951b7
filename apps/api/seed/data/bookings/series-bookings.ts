import type { DemoBooking } from '../demo-booking-types.ts'
import { booking } from './booking-of.ts'

/** Every week until spring, school holidays left aside: one that waits for its answer, one that is signed. */
export const seriesBookings: DemoBooking[] = [
  booking({
    key: 'danse-chaque-lundi',
    roomKey: '0381604M/danse',
    organisationKey: 'danse-en-trieves',
    purpose: 'sport',
    text: 'Cours de danse des adultes, chaque semaine.',
    headcount: 16,
    day: 15,
    weekday: 1,
    startsAt: '19:00',
    endsAt: '20:30',
    status: 'confirmed',
    submittedDay: -4,
    decidedDay: -2,
    weeks: 16,
  }),
  booking({
    key: 'chorale-chaque-lundi',
    roomKey: '0381604M/musique',
    organisationKey: 'chorale-des-balmes',
    purpose: 'cultural',
    text: 'Répétition de la chorale, chaque semaine.',
    headcount: 30,
    day: 15,
    weekday: 1,
    startsAt: '18:30',
    endsAt: '20:30',
    status: 'submitted',
    submittedDay: -1,
    weeks: 17,
  }),
]

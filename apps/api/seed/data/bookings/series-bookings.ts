import type { DemoBooking } from '../demo-booking-types.ts'
import { booking } from './booking-of.ts'

/**
 * Every week, school holidays left aside: one that waits for its answer, one that is signed, and a season whose moved
 * sessions wait for an amendment to be signed.
 */
export const seriesBookings: DemoBooking[] = [
  booking({
    key: 'badminton-saison-du-jeudi',
    roomKey: '0381604M/gymnase',
    organisationKey: 'club-badminton-exemple',
    purpose: 'sport',
    text: 'Badminton loisir des adultes, le jeudi soir.',
    headcount: 24,
    day: 8,
    weekday: 4,
    startsAt: '18:30',
    endsAt: '19:30',
    status: 'confirmed',
    submittedDay: -12,
    decidedDay: -9,
    weeks: 28,
    isVerified: true,
    move: { day: -5, sessions: 2, daysLater: 1, message: 'Deux jeudis de tournoi : pouvons-nous venir le vendredi ?' },
  }),
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

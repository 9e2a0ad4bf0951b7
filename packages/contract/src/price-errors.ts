import type { ErrorKind } from './errors.ts'

/** Refusals of grids and prices. */
export const priceErrorCodes = {
  'pricing.no-tariff': 'invalid',
  'pricing.tariff-not-found': 'not-found',
  'pricing.not-allowed': 'forbidden',
  'pricing.overlapping-versions': 'conflict',
  'pricing.free-without-basis': 'invalid',
  'pricing.reduction-without-basis': 'invalid',
  'pricing.invalid-adjustment': 'invalid',
  'pricing.invalid-cancellation': 'invalid',
  'pricing.cancellation-not-monotone': 'invalid',
  'pricing.invalid-instalments': 'invalid',
  'pricing.unknown-season': 'invalid',
  'pricing.same-code-twice': 'invalid',
  'pricing.unknown-option': 'invalid',
  'pricing.too-many-of-option': 'invalid',

  'bookings.override-not-allowed': 'forbidden',
  'bookings.price-not-open': 'conflict',
  'bookings.same-price': 'invalid',
  'bookings.no-quote': 'not-found',
} as const satisfies Record<string, ErrorKind>

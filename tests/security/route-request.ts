import type { Method } from '../support/app.ts'
import type { Place } from './places.ts'

/** How a route is called about a place, well enough formed that only rights and state can refuse it. */
export type RouteRequest = {
  method: Method
  path: string
  body?: unknown
  headers?: Record<string, string>
}
export type Make = (place: Place) => RouteRequest | Promise<RouteRequest>

export const get = (path: string): RouteRequest => ({ method: 'GET', path })
export const post = (path: string, body: unknown = {}): RouteRequest => ({ method: 'POST', path, body })
export const remove = (path: string): RouteRequest => ({ method: 'DELETE', path })

/** A day with an evening that is booked. */
export const day = '2026-10-13'
export const unknownToken = 'A'.repeat(22)

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const image = { name: 'essai.png', type: 'image/png', bytes: onePixel }

import type { RoomStatus } from '@salles-ouvertes/contract'
import type { LocationQuery } from 'vue-router'

export interface StockFilters {
  q: string
  status: RoomStatus | null
  establishmentId: string | null
}

const statuses: readonly RoomStatus[] = ['draft', 'published', 'withdrawn']
export const noFilters: StockFilters = { q: '', status: null, establishmentId: null }

/** Filters written in the address, so that a filtered table can be sent to somebody; what is not understood is dropped. */
export function filtersIn(query: LocationQuery): StockFilters {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  return {
    q: text('q').slice(0, 80),
    status: statuses.find((status) => status === text('etat')) ?? null,
    establishmentId: /^[0-9a-f-]{36}$/i.test(text('lieu')) ? text('lieu') : null,
  }
}

export function queryOf({ q, status, establishmentId }: StockFilters): Record<string, string> {
  return {
    ...(q.trim() ? { q: q.trim() } : {}),
    ...(status ? { etat: status } : {}),
    ...(establishmentId ? { lieu: establishmentId } : {}),
  }
}

export const isFiltered = (filters: StockFilters): boolean => Object.keys(queryOf(filters)).length > 0

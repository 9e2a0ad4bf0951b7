import type { CaretakerDay } from '@salles-ouvertes/contract'

const key = 'salles-ouvertes.jour'
const mostDays = 7

export interface KeptDay {
  day: CaretakerDay
  /** Clock of this device minus clock of the server when the list was received, in milliseconds. */
  clockOffset: number
}

interface Memory {
  /** Day that the page opens on when no date is asked. */
  today: string | null
  days: Record<string, KeptDay>
}

/** Keeps the list of a day on this device for when the network is gone; days that have passed are erased. */
export function keepDay(day: CaretakerDay): KeptDay {
  const kept = { day, clockOffset: Date.now() - Date.parse(day.generatedAt) }
  const days = { ...readMemory().days, [day.date]: kept }
  const wanted = Object.keys(days)
    .filter((date) => date >= day.today)
    .sort()
    .slice(0, mostDays)
  write({ today: day.today, days: Object.fromEntries(wanted.map((date) => [date, days[date] ?? kept])) })
  return kept
}

/** The list kept for that date, or for the last « today » that was received. */
export function keptDay(date: string | null): KeptDay | null {
  const { today, days } = readMemory()
  return days[date ?? today ?? ''] ?? null
}

/** Every list kept from the last « today » that was received on, in order. */
export function keptDays(): KeptDay[] {
  const { today, days } = readMemory()
  return Object.keys(days)
    .filter((date) => date >= (today ?? ''))
    .sort()
    .flatMap((date) => days[date] ?? [])
}

/** The link no longer opens: names and telephones leave this device. */
export function forgetDays(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Without storage nothing was kept.
  }
}

function readMemory(): Memory {
  const empty: Memory = { today: null, days: {} }
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isMemory(stored) ? stored : empty
  } catch {
    return empty
  }
}

function isMemory(value: unknown): value is Memory {
  return typeof value === 'object' && value !== null && 'days' in value && typeof value.days === 'object'
}

function write(memory: Memory): void {
  try {
    localStorage.setItem(key, JSON.stringify(memory))
  } catch {
    // Without storage the list lives as long as the page.
  }
}

import type { SeriesChoice, SeriesDateDto, SeriesPreviewDto, SlotDto } from '@salles-ouvertes/contract'

/** What a person decides of a date: without it, or as one of its offers; by date. */
export type DateChoices = Readonly<Record<string, SeriesChoice>>

/** Dates of which the rhythm has a session, and that somebody or something stands in. */
export const inTheWay = ({ dates }: Pick<SeriesPreviewDto, 'dates'>): SeriesDateDto[] =>
  dates.filter(({ slot, outcome }) => slot !== null && outcome !== 'free')

/**
 * Choices to send: those made, for dates that still need or allow one; every other date in the way is left out.
 * A free date may be left out too.
 */
export function choicesFor(preview: Pick<SeriesPreviewDto, 'dates'>, made: DateChoices): SeriesChoice[] {
  return preview.dates.flatMap((date): SeriesChoice[] => {
    if (!date.slot) return []
    const choice = made[date.date]
    if (date.outcome === 'free') return choice && 'drop' in choice ? [choice] : []
    return [choice && isOffered(date, choice) ? choice : { date: date.date, drop: true }]
  })
}

function isOffered({ otherHours, otherRooms }: SeriesDateDto, choice: SeriesChoice): boolean {
  if ('drop' in choice) return true
  if ('roomId' in choice) return otherRooms.some(({ id }) => id === choice.roomId)
  return otherHours.some(({ startsAt }) => startsAt === choice.startsAt)
}

/** Slots that the request will ask for, by start. */
export function keptSessions(preview: Pick<SeriesPreviewDto, 'dates'>, choices: readonly SeriesChoice[]): SlotDto[] {
  const chosen = new Map(choices.map((choice) => [choice.date, choice]))
  return preview.dates.flatMap(({ date, slot }) => {
    const choice = chosen.get(date)
    if (!slot || (choice && 'drop' in choice)) return []
    return choice && 'startsAt' in choice ? [{ startsAt: choice.startsAt, endsAt: choice.endsAt }] : [slot]
  })
}

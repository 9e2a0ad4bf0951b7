/** What the month grid knows of a day: whether it can be chosen, and in words why. */
export interface CalendarDay {
  isAvailable: boolean
  /** Read after the date, such as « 3 créneaux libres » or « complet ». */
  words: string
  mark: 'free' | 'few' | 'none' | 'closed'
}

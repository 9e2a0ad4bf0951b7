import type { SeriesDateDto } from '@salles-ouvertes/contract'
import { seriesWords as words } from '../locales/fr.ts'

/** « libre », « déjà réservée », « hors des heures d’ouverture », « Vacances de Noël ». */
export function outcomeWords({
  outcome,
  takenBy,
  closedBecause,
  label,
}: Pick<SeriesDateDto, 'outcome' | 'takenBy' | 'closedBecause' | 'label'>): string {
  if (outcome === 'taken' && takenBy) return words.takenBy[takenBy]
  if (outcome === 'closed' && closedBecause) return words.closedBecause[closedBecause]
  return label ?? words.outcome[outcome]
}

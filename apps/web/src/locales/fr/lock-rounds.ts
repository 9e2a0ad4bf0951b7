import type { LockCorrection, LockRoundDto } from '@salles-ouvertes/contract'

const corrections: Record<LockCorrection, (count: number) => string> = {
  withdrawn: (count) => (count === 1 ? 'un code en trop retiré' : `${count} codes en trop retirés`),
  restored: (count) => (count === 1 ? 'un code absent réécrit' : `${count} codes absents réécrits`),
  realigned: (count) => (count === 1 ? 'une durée corrigée' : `${count} durées corrigées`),
  replaced: (count) => (count === 1 ? 'un autre moyen d’entrer donné' : `${count} autres moyens d’entrer donnés`),
  lost: (count) => (count === 1 ? 'un code perdu, une personne doit ouvrir' : `${count} codes perdus, à ouvrir`),
  adopted: (count) => (count === 1 ? 'une réponse perdue retrouvée' : `${count} réponses perdues retrouvées`),
}

/** What each lock held when it was last compared with the rights to enter. */
export const lockRoundWords = {
  title: 'Lectures des serrures',
  lead: 'Toutes les dix minutes, les codes de chaque serrure sont comparés à ceux des réservations, puis remis en ordre.',
  none: 'Aucune serrure n’a encore été lue. Nommez-la dans la fiche d’une salle : la première lecture suit dans la minute.',
  columns: { lock: 'Serrure', readAt: 'Dernière lecture', state: 'État', codes: 'Codes', corrected: 'Remis en ordre' },
  never: 'Pas encore lue',
  noAnswer: 'Ne répond pas, nouvel essai dans dix minutes',
  refused: 'Refusée par le fabricant, réglages à vérifier',
  fine: 'Lue sans écart',
  codes: ({ codes, kept }: Pick<LockRoundDto, 'codes' | 'kept'>): string => {
    if (codes === null) return 'La serrure ne dit pas ses codes'
    const ours = codes === 0 ? 'Aucun code' : codes === 1 ? 'Un code' : `${codes} codes`
    return kept === 0 ? ours : `${ours}, dont ${kept} à laisser finir`
  },
  nothing: 'Rien jusqu’ici',
  corrected: (moment: string, what: string): string => `Le ${moment}\u00a0: ${what}`,
  corrections,
}

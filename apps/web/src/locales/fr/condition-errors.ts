import type { conditionReportErrorCodes } from '@salles-ouvertes/contract'

/** Refusals of the reports on the state of a room. */
export const conditionErrorWords: Record<keyof typeof conditionReportErrorCodes, string> = {
  'condition-reports.not-found': 'Cet état des lieux n’existe pas, ou vous n’y avez pas droit.',
  'condition-reports.not-allowed': 'Seules les personnes qui répondent de la salle peuvent contresigner.',
  'condition-reports.guide-changed': 'Quelqu’un a changé cette liste entre-temps. Rechargez la page.',
  'condition-reports.unknown-photo': 'Cette vue ou cette photo n’est pas de cette salle.',
  'condition-reports.no-guide': 'Rien n’est à vérifier dans cette salle.',
  'condition-reports.not-now': 'Ce n’est plus, ou pas encore, le moment de cet état des lieux.',
  'condition-reports.sealed': 'Cet état des lieux est scellé : il ne change plus.',
  'condition-reports.not-sealed': 'Cet état des lieux n’est pas encore scellé.',
  'condition-reports.incomplete':
    'Il manque des réponses : une photo et un choix par vue, quelques mots pour ce qui est à signaler, chaque objet et chaque compteur.',
  'condition-reports.previous-unanswered':
    'Dites d’abord si vous avez trouvé la salle comme le groupe précédent l’a laissée.',
  'condition-reports.words-missing': 'Dites ce qui diffère.',
  'condition-reports.already-counter-signed': 'Quelqu’un s’est déjà prononcé sur cet état des lieux.',
  'condition-reports.dispute-not-allowed':
    'Seuls l’organisme et les personnes qui répondent de la salle écrivent dans ce désaccord.',
  'condition-reports.dispute-other-side': 'Cette réponse revient à l’autre côté.',
  'condition-reports.dispute-too-late': 'Il est trop tard pour contester cet état des lieux.',
  'condition-reports.dispute-already-open':
    'Cet état des lieux a déjà un désaccord, ouvert ou réglé. Rechargez la page.',
  'condition-reports.dispute-changed': 'Ce désaccord a changé entre-temps. Rechargez la page pour lire où il en est.',
}

import type { smsErrorCodes } from '@salles-ouvertes/contract'

/** Refusals of the operators of SMS, of their settings and of the numbers that people give. */
export const smsErrorWords: Record<keyof typeof smsErrorCodes, string> = {
  'sms.not-allowed': 'Seuls les agents qui règlent la collectivité peuvent faire cela.',
  'sms.no-account': 'Aucun opérateur de SMS n’est réglé.',
  'sms.settings-changed': 'Quelqu’un a changé ces réglages entre-temps. Rechargez la page.',
  'sms.secret-missing': 'La clé manque, ou l’adresse a changé : écrivez la clé de cette adresse.',
  'sms.simulator-refused': 'Cette adresse est celle d’un simulateur ou d’un réseau privé : elle est refusée ici.',
  'sms.budget-reached': 'Le nombre de SMS prévu pour ce mois est atteint : rien ne part avant le mois prochain.',
  'sms.provider-unavailable': 'L’opérateur de SMS ne répond pas. Réessayez dans quelques minutes.',
  'sms.provider-refused': 'L’opérateur refuse : vérifiez l’adresse, les clés et le nom de l’expéditeur.',
  'sms.no-credit': 'L’opérateur n’a plus de crédit pour ce compte.',
  'sms.number-refused': 'L’opérateur ne peut pas joindre ce numéro.',
  'sms.not-a-mobile': 'Écrivez un numéro de mobile français, par exemple 06 12 34 56 78.',
  'sms.not-served': 'Aucune des collectivités où vous réservez n’envoie de SMS.',
  'sms.code-wrong': 'Ce n’est pas le bon code.',
  'sms.code-expired': 'Ce code ne sert plus. Demandez-en un autre.',
  'sms.no-number': 'Aucun numéro de mobile n’est vérifié.',
}

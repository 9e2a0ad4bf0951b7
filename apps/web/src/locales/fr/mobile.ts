import type { ContactChannel } from '@salles-ouvertes/contract'

/** The mobile number of a person, on their account page. */
export const mobileWords = {
  title: 'SMS pour entrer',
  lead: 'Recevez par SMS le code pour entrer et les changements de dernière heure.',
  notServed: 'Aucune des collectivités où vous réservez n’envoie de SMS. Vous recevez tout par courriel.',
  number: 'Numéro de mobile',
  numberHint: 'Mobile français. Nous y envoyons un code pour le vérifier.',
  numberError: 'Écrivez un numéro de mobile français, par exemple 06 12 34 56 78.',
  ask: 'Recevoir un code',
  sent: (number: string) => `Un code part vers le ${number}. Il vaut 10 minutes.`,
  code: 'Code reçu par SMS',
  codeError: 'Écrivez les 6 chiffres du SMS.',
  confirm: 'Vérifier le numéro',
  quiet: (hours: string) =>
    `Heures calmes : ${hours}. Un SMS qui tomberait dedans attend leur fin, sauf s’il faut l’avoir avant.`,
  other: 'Changer de numéro',
  verified: 'Votre numéro est vérifié.',
  current: (number: string) => `Numéro vérifié : ${number}`,
  channel: 'Recevoir ces messages par',
  channels: {
    email: 'Courriel',
    sms: 'SMS',
    both: 'Courriel et SMS',
  } satisfies Record<ContactChannel, string>,
  channelHints: {
    email: undefined,
    sms: 'Le lieu et les consignes restent sur la page de votre réservation.',
    both: 'Le code par SMS et par courriel, le lieu par courriel.',
  } satisfies Record<ContactChannel, string | undefined>,
  saved: 'Votre choix est enregistré.',
  forget: 'Oublier ce numéro',
  forgotten: 'Votre numéro est effacé.',
}

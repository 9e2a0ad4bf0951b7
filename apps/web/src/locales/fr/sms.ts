import type { FailedMessageDto, SmsProviderKind } from '@salles-ouvertes/contract'
import { formatNumber } from '../format.ts'

const names: Record<SmsProviderKind, string> = { ovhcloud: 'OVHcloud', brevo: 'Brevo', smpp: 'Autre (SMPP)' }

/** SMS of a tenant, and the messages that did not leave. */
export const smsWords = {
  title: 'Messages',
  lead: 'Les SMS aident à entrer le jour dit. Tout le reste part par courriel.',
  names,
  readOnly: 'Seuls les agents qui règlent la collectivité changent ces réglages.',
  simulated: 'Opérateur de démonstration : aucun téléphone ne reçoit ces SMS.',
  none: 'Aucun opérateur n’est réglé : tous les messages partent par courriel.',
  form: {
    title: 'Envoi des SMS',
    kind: 'Opérateur',
    kindHints: {
      ovhcloud: 'Par l’API d’OVHcloud. À confirmer avec un vrai compte.',
      brevo: 'SMS transactionnels de Brevo. À confirmer avec un vrai compte.',
      smpp: 'Tout opérateur qui parle SMPP 3.4. À confirmer avec le vôtre.',
    } satisfies Record<SmsProviderKind, string>,
    baseUrl: 'Adresse du service',
    fields: {
      serviceName: 'Nom du service de SMS',
      applicationKey: 'Clé de l’application',
      applicationSecret: 'Secret de l’application',
      consumerKey: 'Clé du consommateur',
      apiKey: 'Clé de l’API',
      systemId: 'Identifiant',
      password: 'Mot de passe',
    } as Record<string, string>,
    secretKept: 'Une clé est gardée. Laissez vide pour ne pas la changer.',
    secretHint: 'Gardée chiffrée. Elle ne sera plus affichée.',
    sender: 'Nom affiché sur les téléphones',
    senderHint: 'De 3 à 11 lettres et chiffres, sans accent. Certains opérateurs demandent de le déclarer.',
    monthlyParts: 'SMS par mois, au plus',
    monthlyPartsHint: 'Un SMS de plus de 160 signes en vaut deux. Au-delà, les messages partent par courriel.',
    parts: 'SMS',
    quiet: 'Heures calmes',
    quietHint: 'Un SMS attend leur fin, sauf s’il faut l’avoir avant.',
    quietFrom: 'De',
    quietUntil: 'À',
    submit: 'Enregistrer',
    saved: 'Réglages enregistrés. Envoyez maintenant un SMS d’essai.',
    errors: {
      'account.baseUrl': 'Écrivez l’adresse entière du service, avec https:// ou ssmpp://',
      sender: 'Écrivez de 3 à 11 lettres ou chiffres, sans accent, dont une lettre.',
      monthlyParts: 'Écrivez un nombre de 1 à 100 000.',
    },
  },
  used: (parts: number, most: number) => `${formatNumber(parts)} SMS sur ${formatNumber(most)} depuis le 1er du mois.`,
  test: {
    title: 'Essai',
    number: 'Numéro de mobile pour l’essai',
    numberHint: 'Il n’est pas gardé. L’essai compte comme un SMS.',
    action: 'Envoyer un SMS d’essai',
    never: 'Pas encore essayé avec ces réglages.',
    ok: (moment: string) => `SMS d’essai remis à l’opérateur le ${moment}.`,
    failed: (moment: string, why: string) => `Échec le ${moment}. ${why}`,
  },
  remove: {
    action: 'Ne plus envoyer de SMS',
    title: 'Ne plus envoyer de SMS ?',
    lead: 'Les clés gardées sont effacées. Tous les messages partiront par courriel.',
    confirm: 'Ne plus en envoyer',
    done: 'Les messages partent par courriel.',
  },
  failed: {
    title: 'Messages qui ne sont pas partis',
    none: 'Tout est parti.',
    leftOut: (count: number) =>
      count === 1
        ? 'Depuis soixante jours, 1 message n’est pas parti parce que son destinataire a choisi de s’en passer.'
        : `Depuis soixante jours, ${formatNumber(count)} messages ne sont pas partis parce que leurs destinataires ont choisi de s’en passer.`,
    columns: { message: 'Message', recipient: 'Pour', at: 'Le', why: 'Raison', action: 'Action' },
    channels: { email: 'courriel', sms: 'SMS' } satisfies Record<FailedMessageDto['channel'], string>,
    other: 'Message sur une réservation',
    nobody: 'Personne inconnue',
    reference: (reference: string) => `Réservation ${reference}`,
    lost: 'Le téléphone n’a pas reçu le SMS.',
    mailRefused: 'La messagerie du destinataire refuse ce courriel.',
    mailUnreachable: 'Le serveur de courriel ne répond pas.',
    again: 'Nouvel essai en cours.',
    replaced: 'Parti par courriel à la place.',
    resend: 'Renvoyer',
    resendWhat: (what: string) => `(${what})`,
    resent: 'Le message repart.',
  },
}

import type { PartyRole, SignatureProviderKind, SignatureRequestDto } from '@salles-ouvertes/contract'
import { formatMoment } from '../format.ts'
import { partyWords } from './parties.ts'

const names: Record<SignatureProviderKind, string> = { 'i-parapheur': 'i-Parapheur', yousign: 'Yousign' }

/** The service that signs for a tenant, and what is asked of it. */
export const signatureProviderWords = {
  title: 'Service de signature',
  lead: 'Les conventions se signent ici. Elles peuvent aussi passer par le parapheur ou le service de votre collectivité.',
  names,
  forbidden: 'Seules les personnes qui gèrent la collectivité lisent ces réglages.',
  readOnly: 'Vous lisez ces réglages. Seules les personnes qui gèrent la collectivité les changent.',
  none: 'Aucun service n’est réglé : chacun signe ici, avec un code reçu par courriel ou une décision enregistrée.',
  form: {
    title: 'Réglages',
    kind: 'Service',
    kindHints: {
      'i-parapheur': 'Pour l’établissement et le propriétaire : le circuit du parapheur désigne qui signe.',
      yousign: 'Pour toutes les parties : chaque personne reçoit une invitation à signer.',
    } satisfies Record<SignatureProviderKind, string>,
    parties: 'Qui signe dans ce service ?',
    party: partyWords,
    baseUrl: 'Adresse du service',
    baseUrlHint: 'Par exemple https://parapheur.ma-collectivite.fr',
    clientId: 'Identifiant de l’application',
    clientSecret: 'Clé de l’application',
    entityId: 'Identifiant de l’entité',
    deskId: 'Identifiant du bureau qui envoie',
    type: 'Type du dossier',
    subtype: 'Sous-type du dossier',
    apiKey: 'Clé de l’API',
    webhookSecret: 'Clé des appels',
    webhookSecretHint: 'Celle que Yousign donne en déclarant l’adresse à appeler.',
    secretKept: 'Une clé est gardée. Laissez vide pour ne pas la changer.',
    secretHint: 'Gardée chiffrée. Elle ne sera plus affichée.',
    submit: 'Enregistrer',
    saved: 'Réglages enregistrés. Testez maintenant la connexion.',
    errors: {
      parties: 'Choisissez au moins une partie.',
      'account.baseUrl': 'Écrivez une adresse qui commence par https://',
    },
  },
  callAddress: 'Adresse que le service doit appeler',
  copyAddress: 'Copier l’adresse',
  test: {
    title: 'Connexion',
    action: 'Tester la connexion',
    never: 'Pas encore testée avec ces réglages. Le test n’envoie aucun document.',
    ok: (moment: string) => `Connexion réussie le ${moment}.`,
    failed: (moment: string, why: string) => `Échec le ${moment}. ${why}`,
  },
  remove: {
    action: 'Ne plus utiliser ce service',
    title: 'Ne plus utiliser ce service ?',
    lead: 'Les prochaines conventions se signeront ici. Les clés gardées sont effacées. Ce qui attend encore dans le service doit d’abord en être retiré, convention par convention.',
    confirm: 'Ne plus l’utiliser',
    done: 'Le service n’est plus utilisé.',
  },
  exchanges: {
    title: 'Signatures en attente dans le service',
    none: 'Rien n’attend.',
    open: (number: string) => `Convention nº ${number}`,
  },
  request: {
    title: 'Signature dans un service',
    for: (party: PartyRole, provider: SignatureProviderKind) =>
      `${signatureProviderWords.form.party[party]}, dans ${names[provider]}`,
    /** Where a request stands, in words. */
    state: ({ status, provider, askedAt, sentAt, endedAt, nextTryAt }: SignatureRequestDto): string => {
      switch (status) {
        case 'to-send':
          return `Sera envoyée à ${names[provider]}${nextTryAt ? `, au plus tôt le ${formatMoment(nextTryAt)}` : ''}.`
        case 'waiting':
          return `En attente dans ${names[provider]} depuis le ${formatMoment(sentAt ?? askedAt)}.`
        case 'to-cancel':
          return `En cours de retrait de ${names[provider]}.`
        case 'signed':
          return `Signée dans ${names[provider]}, reçue le ${formatMoment(endedAt ?? askedAt)}.`
        case 'refused':
          return `Refusée dans ${names[provider]} le ${formatMoment(endedAt ?? askedAt)}.`
        case 'expired':
          return `Non signée à temps dans ${names[provider]}.`
        case 'cancelled':
          return `Retirée de ${names[provider]} le ${formatMoment(endedAt ?? askedAt)}.`
      }
    },
    refusal: (text: string) => `Motif : « ${text} »`,
    error: (why: string) => `Dernier essai : ${why}`,
    ask: (party: PartyRole) =>
      ({
        organiser: 'Demander la signature de l’organisateur au service',
        establishment: 'Demander la signature de l’établissement au service',
        'second-establishment': 'Demander au service la signature de l’établissement qui partage les lieux',
        manager: 'Demander la signature de l’organisme gestionnaire au service',
        payee: 'Demander au service la signature du bénéficiaire de la redevance',
        owner: 'Demander la signature du propriétaire au service',
      })[party],
    asked: 'La signature est demandée au service.',
    withdraw: 'Retirer du service',
    withdrawTitle: 'Retirer cette signature du service ?',
    withdrawLead:
      'La personne ne pourra plus signer dans le service. La signature devra être recueillie autrement, ou demandée de nouveau.',
    withdrawn: 'La demande de signature est retirée.',
    failed: 'L’état du service de signature n’a pas pu être chargé.',
    download: 'Fichier rendu par le service',
  },
}

import type { EntryDelays } from '@salles-ouvertes/contract'

type Delay = { label: string; hint: string; error: string }

/** When a tenant prepares its entries and expects its keys back. */
export const entryDelayWords = {
  title: 'Délais d’entrée, vérifications et clés',
  lead: 'Pour la suite : un accès déjà prévu garde son heure, une vérification déjà faite n’est pas refaite.',
  delays: {
    accessLeadHours: {
      label: 'Envoyer le code avant la séance',
      hint: 'Proposé pour chaque nouvelle salle, puis réglé sur sa fiche. Au départ : 24 heures.',
      error: 'Écrivez un nombre d’heures entre 1 et 168.',
    },
    accessIssueHours: {
      label: 'Demander le code à la serrure avant la séance',
      hint: 'Assez tôt pour qu’une panne laisse le temps de trouver un autre moyen. Au départ : 72 heures.',
      error: 'Écrivez un nombre d’heures entre 1 et 336, au moins égal au délai d’envoi du code.',
    },
    accessReminderMinutes: {
      label: 'Rappeler le code avant la séance',
      hint: 'Par SMS, à qui a choisi les SMS, sauf si le code est parti dans les deux heures. Au départ : 60 minutes.',
      error:
        'Écrivez un nombre de minutes entre 15 et 720 : après l’envoi du code, et au plus tard quand la porte s’ouvre.',
    },
    accessBeforeMinutes: {
      label: 'Ouvrir la porte avant la séance',
      hint: 'Le temps d’installer la salle. Au départ : 15 minutes.',
      error: 'Écrivez un nombre de minutes entre 0 et 60.',
    },
    accessAfterMinutes: {
      label: 'Laisser la porte ouverte après la séance',
      hint: 'Le temps de ranger. Au départ : 15 minutes.',
      error: 'Écrivez un nombre de minutes entre 0 et 60.',
    },
    firstLookHours: {
      label: 'Première vérification avant la séance',
      hint: 'Au départ : 168 heures, soit 7 jours.',
      error: 'Écrivez un nombre d’heures entre 1 et 720.',
    },
    secondLookHours: {
      label: 'Deuxième vérification',
      hint: 'Dès cette heure, une serrure hors ligne ou un paiement attendu passe au rouge. Au départ : 48 heures.',
      error: 'Écrivez un nombre d’heures entre 1 et 720, plus petit que pour la première vérification.',
    },
    lastLookHours: {
      label: 'Dernière vérification',
      hint: 'Au départ : 2 heures.',
      error: 'Écrivez un nombre d’heures entre 1 et 720, plus petit que pour la deuxième vérification.',
    },
    keyReturnDays: {
      label: 'Rendre une clé après la dernière séance',
      hint: 'Jour proposé à chaque remise, et qui se change. Au départ : 1 jour.',
      error: 'Écrivez un nombre de jours entre 0 et 60.',
    },
  } satisfies Record<keyof EntryDelays, Delay>,
  units: {
    ...{ accessLeadHours: 'heures', accessIssueHours: 'heures', accessReminderMinutes: 'minutes' },
    ...{ accessBeforeMinutes: 'minutes', accessAfterMinutes: 'minutes', keyReturnDays: 'jours' },
    ...{ firstLookHours: 'heures', secondLookHours: 'heures', lastLookHours: 'heures' },
  } satisfies Record<keyof EntryDelays, string>,
  submit: 'Enregistrer les délais',
  saved: 'Les délais sont enregistrés.',
}

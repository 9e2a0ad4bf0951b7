import type { MessageRhythm, MessageTopic, MyMessagesDto } from '@salles-ouvertes/contract'

type Line = MyMessagesDto['topics'][number]['messages'][number]

/** Which messages reach a person, and what they choose. */
export const myMessagesWords = {
  lead: 'Tout ce que vous pouvez recevoir, et ce que vous choisissez. Ce qui sert à entrer, à signer ou à garder vos droits part toujours.',
  failed: 'La liste de vos messages ne se charge pas.',
  topics: {
    requests: 'Demandes et réservations',
    changes: 'Changements et annulations',
    conversation: 'Échanges',
    access: 'Accès',
    keys: 'Clés et badges',
    evenings: 'Soirées',
    signature: 'Signature',
    money: 'Argent',
    pieces: 'Documents',
    account: 'Compte',
    upkeep: 'Fonctionnement de la collectivité',
    summary: 'Résumé',
  } satisfies Record<MessageTopic, string>,
  legend: 'Recevoir les messages au choix',
  rhythms: {
    'at-once': 'Tout de suite',
    daily: 'Une fois par jour',
    never: 'Jamais',
  } satisfies Record<MessageRhythm, string>,
  rhythmHints: {
    'at-once': undefined,
    daily: 'En un seul courriel, à 7 h.',
    never: undefined,
  } satisfies Record<MessageRhythm, string | undefined>,
  columns: { name: 'Message', by: 'Par', sending: 'Envoi' },
  by: {
    email: 'Courriel',
    'as-chosen': 'Courriel ou SMS, selon votre choix',
    sms: 'SMS',
  } satisfies Record<Line['by'], string>,
  always: 'Toujours',
  optional: 'Au choix',
  saved: 'Votre choix est enregistré.',
}

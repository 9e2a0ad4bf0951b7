import type { DunningStep } from '@salles-ouvertes/contract'
import { countOf } from '../format.ts'

const steps = {
  friendly: 'rappel',
  second: 'deuxième rappel',
  last: 'dernier rappel',
  accountant: 'à remettre à l’agent comptable',
} satisfies Record<DunningStep, string>

/** What is unpaid, for those who keep the accounts of a place. */
export const unpaidWords = {
  lead: 'Ce qui est dû depuis plusieurs jours, par organisme. Les délais sont réglés par la collectivité, à confirmer avec l’agent comptable.',
  failed: 'Les impayés n’ont pas pu être chargés. Vérifiez votre connexion.',
  forbidden: 'Les impayés sont réservés à la gestion comptable du lieu.',
  none: 'Rien d’impayé.',
  noneText: (days: number) => `Une somme s’inscrit ici ${countOf(days, 'jour', 'jours')} après son échéance.`,
  off: 'Les rappels automatiques sont éteints. Vous pouvez rappeler vous-même.',
  export: 'Exporter (CSV)',
  totals: { open: 'À recevoir', late: 'Impayé', suspended: 'Contesté', accountant: 'Pour l’agent comptable' },
  owes: (amount: string, day: string) => `${amount}, depuis le ${day}`,
  late: 'Impayé',
  recent: 'À rappeler',
  contested: 'Relances suspendues',
  lastReminder: (day: string) => `Dernier rappel le ${day}.`,
  neverReminded: 'Aucun rappel envoyé.',
  next: (step: DunningStep, day: string) => `Ensuite, le ${day} : ${steps[step]}.`,
  noNext: 'Aucun rappel prévu.',
  step: (step: DunningStep) => `Étape : ${steps[step]}`,
  claim: (amount: string, day: string, days: number) =>
    `${amount}, due depuis le ${day} (${countOf(days, 'jour', 'jours')})`,
  suspendedUntil: (day: string, reason: string) => `Relances suspendues jusqu’au ${day} : ${reason}`,
  remind: {
    button: 'Rappeler maintenant',
    done: (claims: number) =>
      `Le rappel part par courriel, pour ${countOf(claims, 'réservation impayée', 'réservations impayées')}.`,
  },
  suspend: {
    button: 'Suspendre les relances',
    title: 'Suspendre les relances',
    lead: 'Par exemple si l’organisme conteste, ou si vous avez convenu d’un délai. D’ici là, aucun rappel ne part et cette somme n’empêche pas une nouvelle demande.',
    until: 'Jusqu’au',
    untilRequired: 'Indiquez le dernier jour.',
    reason: 'Raison',
    reasonHint: 'Elle est gardée avec la réservation, l’organisme ne la lit pas.',
    reasonRequired: 'Indiquez la raison.',
    submit: 'Suspendre les relances',
    done: 'Les relances sont suspendues.',
  },
  resume: {
    button: 'Reprendre les relances',
    title: 'Reprendre les relances',
    lead: 'Les rappels reprennent à l’étape du jour.',
    reason: 'Raison',
    reasonRequired: 'Indiquez la raison.',
    submit: 'Reprendre les relances',
    done: 'Les relances reprennent.',
  },
  cancel: 'Ne rien changer',
}

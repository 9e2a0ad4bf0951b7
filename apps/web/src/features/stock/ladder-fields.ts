import type { DunningLadder } from '@salles-ouvertes/contract'
import { dunningRuleWords as words } from '../../locales/fr.ts'

/** The steps of a ladder as fields of a form, in their order. */
export const ladderFields = [
  { name: 'friendlyDays', label: words.friendlyDays, hint: words.steps },
  { name: 'secondDays', label: words.secondDays, hint: words.steps },
  { name: 'lastDays', label: words.lastDays, hint: words.steps },
  { name: 'accountantDays', label: words.accountantDays, hint: words.accountantHint },
] as const satisfies { name: keyof DunningLadder; label: string; hint: string }[]

/** What is wrong with a step, by its path in a form; `within` is what holds the ladder. */
export const ladderErrors = (within = ''): Record<string, string> =>
  Object.fromEntries(ladderFields.map(({ name }) => [within + name, words.stepError]))

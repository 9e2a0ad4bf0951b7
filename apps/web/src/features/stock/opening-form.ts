import { roomSheet } from '../../locales/fr.ts'
import { useForm } from '../../ui/use-form.ts'
import type { OpeningRuleDto } from '@salles-ouvertes/contract'

const mostRules = 40

/** Hours being edited; only an end before its start can be wrong. `isOwn` false: the room follows its establishment. */
export function useOpeningForm(rules: readonly OpeningRuleDto[], isOwn = true) {
  const wrong = Array.from({ length: mostRules }, (_, index) => [`rules.${index}.closesAt`, roomSheet.opening.wrong])
  return useForm({
    schema: () => import('@salles-ouvertes/contract/stock').then((contract) => contract.openingRulesInput),
    initial: { rules: rules.map((rule) => ({ ...rule })), isOwn },
    messages: Object.fromEntries(wrong) as Record<string, string>,
    toInput: (values) => ({ rules: values.isOwn ? values.rules : null }),
  })
}

import { fail } from '../../../platform/errors.ts'
import type { OrganisationForm } from '@salles-ouvertes/contract'

const rnaShape = /^W[0-9A-Z]{3}[0-9]{6}$/
/** La Poste gives its sites numbers that only add up to a multiple of five. */
const laPosteSiren = '356000000'

/** Does a SIRET of 14 digits pass its check sum? Source: INSEE, Luhn key; La Poste apart. */
export function isSiret(siret: string): boolean {
  if (!/^[0-9]{14}$/.test(siret)) return false
  const digits = Array.from(siret, Number)
  if (luhnSum(digits) % 10 === 0) return true
  return siret.startsWith(laPosteSiren) && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0
}

/** Every second digit from the right counts double, its own digits added. */
function luhnSum(digits: number[]): number {
  return digits.reduce((sum, digit, index) => {
    const weighted = (digits.length - index) % 2 === 0 ? digit * 2 : digit
    return sum + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
}

/**
 * Checks the numbers that an organisation gives. None is required here: a young association may have neither yet.
 * @throws organisations.invalid-rna, organisations.invalid-siret
 */
export function checkRegistration(form: Pick<OrganisationForm, 'kind' | 'rna' | 'siret'>): void {
  if (form.rna && (form.kind !== 'association' || !rnaShape.test(form.rna))) fail('organisations.invalid-rna')
  if (form.siret && (form.kind === 'individual' || !isSiret(form.siret))) fail('organisations.invalid-siret')
}

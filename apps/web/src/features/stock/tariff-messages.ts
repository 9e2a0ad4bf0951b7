import { tariffDepositWords, tariffWords } from '../../locales/fr.ts'

const { errors } = tariffWords.form
const each = (count: number, messages: (index: number) => Record<string, string>) =>
  Object.assign({}, ...Array.from({ length: count }, (_, index) => messages(index))) as Record<string, string>

/** Sentence of each field of a tariff that is refused, by its path; as many as the contract lets be written. */
export const tariffMessages: Record<string, string> = {
  name: errors.name,
  act: errors.act,
  validFrom: errors.validFrom,
  lines: errors.lines,
  'terms.halfDayMinutes': errors.halfDay,
  'terms.roundingCents': errors.rounding,
  'terms.vatRateBasisPoints': errors.vat,
  ...each(200, (index) => ({
    [`lines.${index}.unitCents`]: errors.amount(index + 1),
    [`lines.${index}.legalBasis`]: errors.basis(index + 1),
  })),
  ...each(40, (index) => ({
    [`adjustments.${index}.label`]: errors.ruleLabel(index + 1),
    [`adjustments.${index}.value`]: errors.ruleValue(index + 1),
    [`options.${index}.label`]: errors.optionLabel(index + 1),
    [`options.${index}.unitCents`]: errors.optionAmount(index + 1),
    [`options.${index}.most`]: errors.optionMost(index + 1),
  })),
  ...each(6, (index) => ({
    [`terms.deposits.${index}.label`]: tariffDepositWords.labelRequired,
    [`terms.deposits.${index}.amountCents`]: tariffDepositWords.amountRequired,
  })),
  ...each(12, (index) =>
    each(8, (tier) => ({
      [`terms.cancellation.${index}.tiers.${tier}.noticeDays`]: errors.notice(index + 1, tier + 1),
      [`terms.cancellation.${index}.tiers.${tier}.keptPercent`]: errors.kept(index + 1, tier + 1),
      [`terms.cancellation.${index}.tiers.${tier}.minimumCents`]: errors.keptLeast(index + 1, tier + 1),
    })),
  ),
  ...each(12, (index) => ({
    [`terms.instalments.${index}.sharePercent`]: errors.share(index + 1),
    [`terms.instalments.${index}.value`]: errors.dueValue(index + 1),
  })),
  ...each(6, (index) => ({ [`terms.seasons.${index}.label`]: errors.season(index + 1) })),
}

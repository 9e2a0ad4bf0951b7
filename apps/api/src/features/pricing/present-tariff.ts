import { eq } from 'drizzle-orm'
import type { TariffAdjustmentDto, TariffDto, TariffLineDto, TariffOptionDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { legalEntityTable } from '../tenants/index.ts'
import type { TariffRow } from './pricing.store.ts'
import type { TariffConditions, TariffVersion } from './rules/tariff.ts'

/** Tariff as its managers see it. */
export async function presentTariff(
  tx: Tx,
  { row, version }: { row: TariffRow; version: TariffVersion },
): Promise<TariffDto> {
  const [payee] = row.payeeEntityId
    ? await tx
        .select({ name: legalEntityTable.name })
        .from(legalEntityTable)
        .where(eq(legalEntityTable.id, row.payeeEntityId))
    : []
  return {
    id: row.id,
    name: row.name,
    act: row.act,
    payeeName: payee?.name ?? null,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    terms: version.terms,
    lines: version.lines.map(presentLine),
    adjustments: version.adjustments.map(presentAdjustment),
    options: version.options.map(presentOption),
  }
}

const conditionsOf = (of: TariffConditions): TariffConditions => ({
  roomType: of.roomType,
  roomId: of.roomId,
  organisationKind: of.organisationKind,
  generalInterestOnly: of.generalInterestOnly,
  localOnly: of.localOnly,
  purposes: of.purposes,
  season: of.season,
  weekdays: of.weekdays,
})
const presentLine = ({ unit, unitCents, legalBasis, ...of }: TariffLineDto): TariffLineDto => ({
  ...conditionsOf(of),
  unit,
  unitCents,
  legalBasis,
})
const presentAdjustment = ({ label, kind, value, legalBasis, ...of }: TariffAdjustmentDto): TariffAdjustmentDto => ({
  ...conditionsOf(of),
  label,
  kind,
  value,
  legalBasis,
})
const presentOption = ({
  code,
  label,
  unit,
  unitCents,
  isMandatory,
  most,
  ...of
}: TariffOptionDto): TariffOptionDto => ({
  ...conditionsOf(of),
  code,
  label,
  unit,
  unitCents,
  isMandatory,
  most,
})

import type { OrganisationDto, OrganisationForm, OrganisationKind, PlaceDto } from '@salles-ouvertes/contract'

type Field = Exclude<keyof OrganisationForm, 'kind' | 'inseeCode' | 'isGeneralInterest'>
/** What the fields hold: empty text where the contract says null. */
export type OrganisationFields = Record<Field, string> & {
  kind: OrganisationKind | null
  isGeneralInterest: boolean
}

/** Fields of an organisation, empty for a new one. */
export function fieldsOf(organisation: OrganisationDto | null): OrganisationFields {
  return {
    kind: organisation?.kind ?? 'association',
    name: organisation?.name ?? '',
    rna: organisation?.rna ?? '',
    siret: organisation?.siret ?? '',
    trainingActivityNumber: organisation?.trainingActivityNumber ?? '',
    address: organisation?.address ?? '',
    postalCode: organisation?.postalCode ?? '',
    city: organisation?.city ?? '',
    representativeName: organisation?.representativeName ?? '',
    representativeCapacity: organisation?.representativeCapacity ?? '',
    phone: organisation?.phone ?? '',
    isGeneralInterest: organisation?.isGeneralInterest ?? false,
  }
}

/** What is sent: only the numbers that this kind of organisation has, and the commune's code when it is known. */
export function inputOf(fields: OrganisationFields, communes: readonly PlaceDto[]) {
  const orNull = (value: string) => value.trim() || null
  const commune = communes.find(({ label }) => sameName(label, fields.city))
  return {
    ...fields,
    rna: fields.kind === 'association' ? orNull(fields.rna) : null,
    siret: fields.kind === 'individual' ? null : orNull(fields.siret),
    trainingActivityNumber: fields.kind === 'training-body' ? orNull(fields.trainingActivityNumber) : null,
    phone: orNull(fields.phone),
    isGeneralInterest: fields.kind === 'association' && fields.isGeneralInterest,
    inseeCode: commune?.inseeCode ?? null,
  }
}

function sameName(label: string, typed: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/\(.*\)|[0-9]/g, '')
      .replace(/[^a-zA-Z]+/g, ' ')
      .trim()
      .toLowerCase()
  return plain(label) === plain(typed)
}

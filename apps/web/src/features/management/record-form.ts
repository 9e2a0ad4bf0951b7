import type { OrganisationKind, Purpose, RoomConfiguration, SeriesInput, SlotDto } from '@salles-ouvertes/contract'

/** When: one slot, or a weekly rhythm; null until it is chosen. */
export type RecordWish = { mode: 'one'; slot: SlotDto | null } | { mode: 'weekly'; series: SeriesInput | null }

export const emptyRecord = {
  roomId: null as string | null,
  kind: 'association' as OrganisationKind,
  name: '',
  address: '',
  postalCode: '',
  city: '',
  representativeName: '',
  representativeCapacity: '',
  email: '',
  phone: '',
  purpose: null as Purpose | null,
  activity: '',
  configuration: 'seated' as RoomConfiguration,
  headcount: '' as string | number | null,
  withMinors: false,
  openToPublic: false,
  responsibleName: '',
  responsiblePhone: '',
  responsibleEmail: '',
  hasInsurance: false,
  insurer: '',
  policyNumber: '',
  validFrom: null as string | null,
  validUntil: null as string | null,
}
export type RecordForm = typeof emptyRecord

const whenOf = (wish: RecordWish) =>
  wish.mode === 'one'
    ? { mode: wish.mode, startsAt: wish.slot?.startsAt, endsAt: wish.slot?.endsAt }
    : { mode: wish.mode, series: wish.series ?? undefined }

/** What is sent, from the fields of the page. */
export function recordInput(form: RecordForm, wish: RecordWish) {
  const { kind, name, address, postalCode, city, representativeName, representativeCapacity, email, phone } = form
  const { insurer, policyNumber, validFrom, validUntil } = form
  const organisation = { kind, name, address, postalCode, city, representativeName, representativeCapacity }
  return {
    roomId: form.roomId ?? undefined,
    ...whenOf(wish),
    organisation: { ...organisation, email: email || null, phone: phone || null },
    facts: {
      purpose: form.purpose,
      activity: form.activity,
      configuration: form.configuration,
      headcount: form.headcount === '' || form.headcount === null ? null : Number(form.headcount),
      withMinors: form.withMinors,
      openToPublic: form.openToPublic,
      responsibleName: form.responsibleName,
      responsiblePhone: form.responsiblePhone,
      responsibleEmail: form.responsibleEmail,
    },
    insurance: form.hasInsurance ? { insurer, policyNumber, validFrom, validUntil } : null,
  }
}

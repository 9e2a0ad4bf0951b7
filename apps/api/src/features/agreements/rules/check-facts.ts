import { fail } from '../../../platform/errors.ts'
import { isLocalDate } from '../../../platform/time.ts'
import { signingRoles, type AgreementFacts, type AgreementParty } from './agreement-facts.ts'
import { requiredParties } from './parties.ts'

/**
 * Refuses facts that would leave a blank in a signed document.
 * @throws agreements.incomplete-facts with `missing`, the paths of the facts to complete
 */
export function checkFacts(facts: AgreementFacts): void {
  const missing = [
    ...blanks({
      number: facts.number,
      'site.name': facts.site.name,
      'site.address': facts.site.address,
      'purpose.text': facts.purpose.text,
      'audience.description': facts.audience.description,
      'responsible.name': facts.responsible.name,
      'responsible.phone': facts.responsible.phone,
      'contact.name': facts.contact.name,
      'contact.phone': facts.contact.phone,
      'contact.email': facts.contact.email,
    }),
    ...accessGaps(facts),
    ...insuranceGaps(facts),
    ...(facts.headcount > 0 ? [] : ['headcount']),
    ...roomGaps(facts),
    ...partyGaps(facts),
    ...actGaps(facts),
    ...calendarGaps(facts),
    ...priceGaps(facts),
  ]
  if (missing.length > 0) fail('agreements.incomplete-facts', { missing })
}

function blanks(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([path, value]) => (value.trim() === '' ? [path] : []))
}

function accessGaps({ otherAccess = [], site }: AgreementFacts): string[] {
  const names = site.rooms.map(({ name }) => name)
  return otherAccess.flatMap(({ rooms, contact }, index) => [
    ...blanks({ [`otherAccess.${index}.name`]: contact.name, [`otherAccess.${index}.phone`]: contact.phone }),
    ...(rooms.length > 0 && rooms.every((name) => names.includes(name)) ? [] : [`otherAccess.${index}.rooms`]),
  ])
}

function insuranceGaps({ insurance }: AgreementFacts): string[] {
  if (insurance === null) return []
  const { insurer, policyNumber, validUntil } = insurance
  return [
    ...blanks({ 'insurance.insurer': insurer, 'insurance.policyNumber': policyNumber }),
    ...(isLocalDate(validUntil) ? [] : ['insurance.validUntil']),
  ]
}

function roomGaps({ site }: AgreementFacts): string[] {
  if (site.rooms.length === 0) return ['site.rooms']
  return site.rooms.flatMap((room, index) => [
    ...blanks({ [`site.rooms.${index}.name`]: room.name, [`site.rooms.${index}.type`]: room.type }),
    ...(room.capacity > 0 ? [] : [`site.rooms.${index}.capacity`]),
  ])
}

function partyGaps(facts: AgreementFacts): string[] {
  const required = requiredParties[facts.buildingKind]
  const roles = new Set([...required, ...signingRoles(facts)])
  return [...roles].flatMap((role) => {
    const parties = facts.parties.filter((party) => party.role === role)
    const [party] = parties
    const isExpected = role !== 'establishment' || required.includes(role)
    return party && parties.length === 1 && isExpected ? identityGaps(party) : [`parties.${role}`]
  })
}

function identityGaps(party: AgreementParty): string[] {
  const path = `parties.${party.role}`
  return [
    ...blanks({
      [`${path}.name`]: party.name,
      [`${path}.legalForm`]: party.legalForm,
      [`${path}.address`]: party.address,
      [`${path}.representative`]: party.representative,
      [`${path}.capacity`]: party.capacity,
    }),
  ]
}

function actGaps(facts: AgreementFacts): string[] {
  const deciding = signingRoles(facts).filter((role) => role !== 'organiser')
  const absent = deciding.filter((role) => !facts.acts.some((act) => act.of === role)).map((role) => `acts.${role}`)
  const unclear = facts.acts.flatMap((act, index) => [
    ...blanks({ [`acts.${index}.body`]: act.body, [`acts.${index}.number`]: act.number }),
    ...blanks({ [`acts.${index}.subject`]: act.subject }),
    ...(isLocalDate(act.votedOn) ? [] : [`acts.${index}.votedOn`]),
    ...(act.executoryFrom === null || isLocalDate(act.executoryFrom) ? [] : [`acts.${index}.executoryFrom`]),
  ])
  return [...absent, ...unclear]
}

function calendarGaps(facts: AgreementFacts): string[] {
  if (facts.occurrences.length === 0) return ['occurrences']
  const names = facts.site.rooms.map(({ name }) => name)
  return facts.occurrences.flatMap(({ startsAt, endsAt, roomName }, index) =>
    Date.parse(endsAt) > Date.parse(startsAt) && (names.length === 0 || names.includes(roomName))
      ? []
      : [`occurrences.${index}`],
  )
}

function priceGaps({ price }: AgreementFacts): string[] {
  const gaps = blanks({ 'price.payeeName': price.payeeName })
  if (price.free) {
    const { legalBasis, act, valuedCents } = price.free
    const value = valuedCents > 0 ? [] : ['price.free.valuedCents']
    const total = price.totalCents === 0 ? [] : ['price.totalCents']
    return [...gaps, ...blanks({ 'price.free.legalBasis': legalBasis, 'price.free.act': act }), ...value, ...total]
  }
  const { tariffName, tariffVersion, tariffAct } = price
  const sum = price.lines.reduce((cents, line) => cents + line.amountCents, 0)
  return [
    ...gaps,
    ...blanks({ 'price.tariffName': tariffName, 'price.tariffVersion': tariffVersion, 'price.tariffAct': tariffAct }),
    ...blanks(Object.fromEntries(price.lines.map((line, index) => [`price.lines.${index}.label`, line.label]))),
    ...(price.totalCents > 0 ? [] : ['price.free']),
    ...(sum === price.totalCents ? [] : ['price.totalCents']),
  ]
}

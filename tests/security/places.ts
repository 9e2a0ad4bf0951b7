import { randomUUID } from 'node:crypto'
import type { AgreementDecisionsDto, BookingDto } from '@salles-ouvertes/contract'
import type { AccountActor } from '../../apps/api/src/platform/actor.ts'
import type { TestApp } from '../support/app.ts'
import type { GivenOrganisation } from '../support/given-bookings.ts'
import { givenPassword } from '../support/given-identity.ts'
import { givenPayment } from './given-payment.ts'
import type { PlayedRequest, Play } from '../support/play-booking.ts'
import { givenDepositAndCounterpart } from './deposit-and-counterpart.ts'
import { givenConditionReport } from './given-condition-report.ts'
import { givenEveningPack } from './given-evening-pack.ts'
import { givenFailedMessage } from './given-failed-message.ts'
import { emptyPreview, emptyTimetablePreview } from './empty-previews.ts'
import { givenKeys } from './given-keys.ts'
import { givenMoney } from './given-money.ts'
import { givenPictures } from './given-pictures.ts'
import { givenProblems } from './given-problems.ts'

/** Everything that stands on one side: a place, the organisation that uses it, and what passed between them. */
export type Place = Awaited<ReturnType<typeof givenPlace>>
export type PlaceName = 'college' | 'hall'

/** Words of one side that nobody of the other side may ever read. */
const privateWords = {
  college: { activity: 'Répétition confidentielle numéro 4817', phone: '06 99 48 17 01' },
  hall: { activity: 'Assemblée confidentielle numéro 5926', phone: '06 99 59 26 02' },
}

/**
 * The college with the association, or the hall with its rival: a confirmed booking, a refused one (from which no
 * action starts: rights are judged first, then status), a draft, a request to move the first, and the papers of each.
 */
export async function givenPlace(test: TestApp, play: Play, name: PlaceName) {
  const { given } = test
  const isHall = name === 'hall'
  const tenant = isHall ? given.commune : given.departement
  const establishmentId = isHall ? given.hall.id : given.college.id
  const by: GivenOrganisation = isHall ? given.rival : given.association
  const runner: AccountActor = isHall ? given.staff.clerk : given.staff.officer
  const decider: AccountActor = isHall ? given.staff.clerk : given.staff.head
  const roomId = isHall ? given.villageHall.id : await given.roomWith('fixed-code', 'PORTE-4817')
  const spare = await given.room(isHall ? given.hall : given.college, { name: `Salle annexe ${name}` })
  const facts = { activity: privateWords[name].activity, responsiblePhone: privateWords[name].phone }

  const request = (day: string): PlayedRequest => ({
    ...{ by, roomId, facts },
    slot: { startsAt: `2026-10-${day}T18:30:00+02:00`, endsAt: `2026-10-${day}T20:30:00+02:00` },
  })
  const confirmed = await play.confirmed(request('13'))
  const refused = await play.submitted(request('15'))
  await play.must(decider, 'POST', `/bookings/${refused.id}/refuse`, { reason: 'establishment-use', text: 'Conseil.' })
  const draft = await play.drafted(request('16'))
  const [session] = confirmed.occurrences
  await play.must(by.member, 'POST', `/bookings/${confirmed.id}/amendment`, {
    moves: [{ occurrenceId: session?.id, ...request('20').slot }],
    message: privateWords[name].activity,
  })
  const agreement = await play.agreementOf(confirmed.id, by.member)
  const notice = await play.must<AgreementDecisionsDto>(
    runner,
    'POST',
    `/agreements/${agreement.id}/give-formal-notice`,
    {
      ...{ party: 'owner', ground: 'breach', reason: privateWords[name].activity, answerBy: '2027-01-31' },
    },
  )
  await test.runDueWork()
  const email = await playPassword()
  const pieceId = await idOf(`SELECT id FROM piece WHERE organisation_id = $1`, by.id)
  const spaceId = await idOf(
    'SELECT s.id FROM space s JOIN room_space rs ON rs.space_no = s.space_no WHERE rs.room_id = $1',
    spare.id,
  )
  const buildingId = await idOf('SELECT building_id AS id FROM space WHERE id = $1', spaceId)
  const premises = {
    spaceId,
    buildingId,
    siteId: await idOf('SELECT site_id AS id FROM building WHERE id = $1', buildingId),
    floorId: await idOf(
      `INSERT INTO floor (id, tenant_id, building_id, name, level)
       VALUES (gen_random_uuid(), $1, $2, 'Rez-de-chaussée', 0) RETURNING id`,
      ...[tenant.id, buildingId],
    ),
  }
  const grantId = await idOf(`SELECT id FROM access_grant WHERE booking_id = $1`, confirmed.id)

  const owner = { tenantId: tenant.id, organisationId: by.id, establishmentId, bookingId: confirmed.id }
  const held = await givenDepositAndCounterpart(idOf, { ...owner, words: privateWords[name].activity, pieceId })

  const keys = await givenKeys(idOf, owner, privateWords[name].activity)
  const evening = {
    ...{ ...owner, roomId, occurrenceId: confirmed.occurrences[0]?.id ?? '', accountId: runner.accountId },
    ...{ pieceId, words: privateWords[name].activity },
  }
  const condition = await givenConditionReport(idOf, evening)
  const problems = await givenProblems(idOf, evening)

  /** Address of somebody who signs in with a password. */
  async function playPassword(): Promise<string> {
    const { accountId } = await given.person('Essai')
    await test.setPassword({ accountId }, givenPassword)
    return idOf('SELECT email AS id FROM account WHERE id = $1', accountId)
  }
  async function idOf(text: string, ...values: unknown[]): Promise<string> {
    const { rows } = await given.superuser.query<{ id: string }>(text, values)
    if (!rows[0]) throw new Error(`nothing found by ${text}`)
    return rows[0].id
  }
  const insert = (columns: string, values: string, ...given_: unknown[]) =>
    idOf(`INSERT INTO ${columns} VALUES (${values}) RETURNING id`, ...given_)

  const { chargeId, paymentId } = await givenPayment(given.superuser, {
    ...{ bookingId: confirmed.id, payeeKind: isHall ? 'commune' : 'departement', accountId: by.member.accountId },
    ...{ tenantId: tenant.id, legalEntityId: tenant.legalEntityId },
  })

  const closure = async (): Promise<string> => {
    const id = await insert(
      'closure (id, tenant_id, establishment_id, kind, reason, starts_at, ends_at, created_by, created_at)',
      `gen_random_uuid(), $1, $2, 'closure', 'Travaux', '2026-12-01', '2026-12-02', $3, now()`,
      ...[tenant.id, establishmentId, runner.accountId],
    )
    const row = [tenant.id, id, spare.id]
    await given.superuser.query('INSERT INTO closure_room (tenant_id, closure_id, room_id) VALUES ($1, $2, $3)', row)
    return id
  }
  const elimination = (): Promise<string> =>
    insert(
      'elimination (id, tenant_id, number, proposed_at)',
      'gen_random_uuid(), $1, (SELECT count(*) + 1 FROM elimination WHERE tenant_id = $1), now()',
      tenant.id,
    )
  const timetable = (): Promise<string> =>
    insert(
      'timetable (id, tenant_id, establishment_id, name, kind, created_by, created_at)',
      `gen_random_uuid(), $1, $2, 'Emploi du temps', 'csv-file', $3, now()`,
      ...[tenant.id, establishmentId, runner.accountId],
    )

  return {
    name,
    passwordAccount: { email, password: givenPassword },
    tenantId: tenant.id,
    legalEntityId: tenant.legalEntityId,
    establishmentId,
    organisationId: by.id,
    member: by.member,
    runner,
    roomId,
    spareRoomId: spare.id,
    premises,
    money: await givenMoney(given.superuser, confirmed.id, name),
    confirmed: {
      id: confirmed.id,
      reference: referenceOf(confirmed),
      occurrenceId: confirmed.occurrences[0]?.id ?? '',
      chargeId,
      paymentId,
    },
    refusedId: refused.id,
    draftId: draft.id,
    agreement: {
      id: agreement.id,
      sha256: agreement.toSignSha256 ?? '',
      token: agreement.verificationUrl.split('/').at(-1),
      decisionId: notice.items[0]?.id ?? '',
    },
    pieceId,
    grantId,
    ...held,
    keys,
    condition,
    problems,
    /** What must never be read from the other side. */
    privateWords: [
      ...Object.values(privateWords[name]),
      confirmed.id,
      refused.id,
      draft.id,
      agreement.id,
      chargeId,
      paymentId,
      pieceId,
      grantId,
    ],

    /** Things made to be removed, one for each attempt. */
    fresh: {
      piece: () =>
        idOf(
          `INSERT INTO piece SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).*
           FROM piece p WHERE id = $1 RETURNING id`,
          pieceId,
        ),
      roleGrant: async () =>
        insert(
          'role_grant (id, account_id, role, tenant_id, establishment_id, valid_from, created_at)',
          `gen_random_uuid(), $1, 'caretaker', $2, $3, '2026-01-01', now()`,
          ...[(await given.person('Essai')).accountId, tenant.id, establishmentId],
        ),
      member: async () => {
        const { accountId } = await given.person('Essai')
        await given.superuser.query(
          `INSERT INTO membership (organisation_id, account_id, membership, created_at) VALUES ($1, $2, 'member', now())`,
          [by.id, accountId],
        )
        return accountId
      },
      closure,
      conflict: async () =>
        insert(
          'conflict (id, tenant_id, closure_id, occurrence_id, created_at)',
          `gen_random_uuid(), $1, $2, $3, now()`,
          ...[tenant.id, await closure(), confirmed.occurrences[0]?.id ?? ''],
        ),
      worksBatch: async () =>
        insert(
          'works_batch (id, tenant_id, closure_id, party, reason, account_id, created_at)',
          `gen_random_uuid(), $1, $2, 'owner', 'Travaux', $3, now()`,
          ...[tenant.id, await closure(), runner.accountId],
        ),
      exceptionalOpening: () =>
        insert(
          'opening_exception (id, tenant_id, establishment_id, starts_on, ends_on, hours, reason, created_by, created_at)',
          `gen_random_uuid(), $1, $2, '2026-12-24', '2026-12-24', '[{"from": 540, "until": 720}]', 'Veillée', $3, now()`,
          ...[tenant.id, establishmentId, runner.accountId],
        ),
      timetable,
      timetableReading: async () => {
        const timetableId = await timetable()
        const preview = { ...emptyTimetablePreview, id: randomUUID(), timetableId }
        const readingId = await insert(
          'timetable_reading (id, tenant_id, timetable_id, account_id, preview, placed, created_at)',
          `gen_random_uuid(), $1, $2, $3, $4, '{"events": [], "unreadUids": []}', now()`,
          ...[tenant.id, timetableId, runner.accountId, preview],
        )
        return { timetableId, readingId }
      },
      eveningPack: givenEveningPack(insert, { tenantId: tenant.id, establishmentId, siteId: premises.siteId }),
      ...givenPictures(insert, { tenantId: tenant.id, siteId: premises.siteId, roomId: spare.id, pieceId }),
      caretakerLink: async () => {
        const label = `Loge ${randomUUID().slice(0, 8)}`
        await play.must(decider, 'POST', `/establishments/${establishmentId}/caretaker-links`, { label })
        return idOf(`SELECT id FROM link_token WHERE label = $1`, label)
      },
      elimination,
      failedMessage: () => givenFailedMessage(idOf, tenant.id, confirmed.id),
      /** A list of records that bears its visa. */
      approvedElimination: async () =>
        idOf(
          `UPDATE elimination SET visa_number = 'V-1', visa_given_by = 'Archives', visa_given_on = '2026-01-31',
             visa_recorded_at = now(), visa_recorded_by = $2 WHERE id = $1 RETURNING id`,
          ...[await elimination(), runner.accountId],
        ),
      /** The draft of the articles, made or made again: its revision. */
      templateDraft: async () => {
        const { rows } = await given.superuser.query<{ revision: number }>(
          `INSERT INTO agreement_template (id, tenant_id, building_kind, articles, revision, edited_by, edited_at)
           VALUES (gen_random_uuid(), $1, $2, '[]', 1, $3, now())
           ON CONFLICT (tenant_id, building_kind) WHERE number IS NULL
           DO UPDATE SET revision = agreement_template.revision + 1 RETURNING revision`,
          [tenant.id, isHall ? 'municipal-hall' : 'college', runner.accountId],
        )
        return rows[0]?.revision ?? 0
      },
      calendarFeed: () =>
        insert(
          'link_token (id, token_hash, purpose, subject_id, account_id, created_at, expires_at)',
          `gen_random_uuid(), gen_random_uuid()::text, 'calendar-organisation', $1, $2, now(), '2030-01-01'`,
          ...[by.id, by.member.accountId],
        ),
      waitingListEntry: () =>
        insert(
          'waiting_list_entry (id, tenant_id, room_id, account_id, starts_at, ends_at, created_at)',
          `gen_random_uuid(), $1, $2, $3, '2027-03-01T10:00Z'::timestamptz + random() * interval '1 year', '2029-01-01', now()`,
          ...[tenant.id, roomId, by.member.accountId],
        ),
      session: async () => {
        await test.signInAs(by.member)
        return idOf('SELECT id FROM session WHERE account_id = $1 ORDER BY id DESC LIMIT 1', by.member.accountId)
      },
      /** Only a département imports collèges: the same for both sides. */
      stockImport: () =>
        insert(
          'stock_import (id, tenant_id, account_id, file_name, format, preview, rows, created_at)',
          `gen_random_uuid(), $1, $2, 'essai.csv', 'annuaire', $3, '[]', now()`,
          ...[given.departement.id, given.staff.officer.accountId, emptyPreview],
        ),
    },
  }
}

const referenceOf = ({ reference }: BookingDto): string => reference ?? ''

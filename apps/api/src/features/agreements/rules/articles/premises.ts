import type { Purpose } from '@salles-ouvertes/contract'
import { count, enumerate, slotInWords, wordsOfDay } from '../french-wording.ts'
import { paragraph, when, wordsFor, type ArticleText } from './article.ts'

const purposeWords: Record<Purpose, string> = {
  cultural: 'pratique culturelle ou artistique',
  sport: 'pratique sportive',
  civic: 'vie citoyenne',
  'popular-education': 'éducation populaire',
  training: 'formation',
  meeting: 'réunion',
  social: 'action sociale',
  'private-event': 'événement privé',
  commercial: 'activité commerciale',
}

const subject: ArticleText = {
  title: () => 'Objet',
  body: (facts) => {
    const { lenders, lend } = wordsFor(facts)
    return [
      paragraph(
        `Par la présente convention, ${lenders} ${lend} des locaux à la disposition de l’organisateur, pour une durée limitée et pour l’activité suivante : « ${facts.purpose.text} ».`,
      ),
      paragraph(
        'La convention autorise une occupation du domaine public. Cette occupation est temporaire, personnelle, précaire et révocable. Elle n’est pas un bail, en particulier pas un bail commercial, et ne donne aucun droit à rester dans les lieux ni à obtenir un renouvellement.',
      ),
    ]
  },
}

const premises: ArticleText = {
  title: () => 'Locaux et équipements',
  body: ({ site }) => [
    paragraph(`Les locaux se trouvent sur le site « ${site.name} », ${site.address}.`),
    {
      kind: 'table',
      columns: [
        { title: 'Salle', share: 2.8 },
        { title: 'Type', share: 2.6 },
        { title: 'Surface', share: 1.6, align: 'right' },
        { title: 'Capacité', share: 2.6, align: 'right' },
        { title: 'Équipements', share: 5 },
      ],
      rows: site.rooms.map((room) => [
        room.name,
        room.type,
        room.areaM2 === null ? 'non renseignée' : `${room.areaM2} m²`,
        count(room.capacity, 'personne'),
        room.equipment.map(({ label, quantity }) => `${label} (${quantity})`).join(', ') || 'aucun',
      ]),
    },
    when(site.sharedAreas.length > 0, () =>
      paragraph(`Parties communes que l’organisateur peut utiliser : ${enumerate(site.sharedAreas)}.`),
    ),
    paragraph(
      site.excludedAreas.length > 0
        ? `Tout autre local du site est exclu, en particulier : ${enumerate(site.excludedAreas)}.`
        : 'Tout autre local du site est exclu.',
    ),
  ],
}

const destination: ArticleText = {
  title: () => 'Activité autorisée et public accueilli',
  body: (facts) => {
    const isCollege = facts.buildingKind === 'college'
    return [
      paragraph(
        `Les locaux servent uniquement à l’activité déclarée, qui relève de la catégorie « ${purposeWords[facts.purpose.category]} ». Toute autre activité est interdite.`,
      ),
      paragraph(
        `Public accueilli : ${facts.audience.description}. Effectif maximal : ${count(facts.headcount, 'personne')}, encadrement compris, sans jamais dépasser la capacité de chaque salle.`,
      ),
      when(facts.audience.hasMinors, () =>
        paragraph(
          'L’activité accueille des mineurs. Ils restent sous la surveillance et la responsabilité de l’organisateur, de leur arrivée jusqu’à leur départ.',
        ),
      ),
      paragraph(
        isCollege
          ? 'L’activité est compatible avec la nature et l’aménagement des locaux. Elle respecte la neutralité et la laïcité du service public d’enseignement. Elle se déroule hors des heures où les locaux servent à la formation initiale ou continue.'
          : 'L’activité est compatible avec la nature et l’aménagement des locaux. Elle respecte l’ordre public et le principe d’égalité entre les usagers.',
      ),
      when(facts.organiserKind === 'company' || facts.purpose.category === 'commercial', () =>
        paragraph(
          'L’activité peut constituer une exploitation économique du domaine public. L’application des règles de publicité et de sélection préalables à une occupation de cette durée (articles L. 2122-1-1 et suivants du code général de la propriété des personnes publiques) est à confirmer par le propriétaire.',
        ),
      ),
    ]
  },
}

const calendar: ArticleText = {
  title: () => 'Durée et calendrier',
  body: (facts) => {
    const { occurrences, zone } = facts
    const starts = occurrences.map(({ startsAt }) => startsAt).sort((a, b) => Date.parse(a) - Date.parse(b))
    const [first, last] = [starts[0] ?? '', starts.at(-1) ?? ''].map((start) => wordsOfDay(start, zone).date)
    const isSeries = occurrences.length > 1
    return [
      isSeries
        ? paragraph(
            `La mise à disposition compte ${count(occurrences.length, 'séance')}, du ${first} au ${last}. L’annexe D en donne la liste${facts.site.rooms.length > 1 ? ', avec la salle de chacune' : ''}. Seules ces dates engagent les parties.`,
          )
        : paragraph(`Séance unique : ${occurrences.map((slot) => slotInWords(slot, zone)).join('')}.`),
      when(isSeries && facts.schoolHolidays === 'excluded', () =>
        paragraph('Aucune séance n’a lieu pendant les vacances scolaires ni les jours fériés.'),
      ),
      when(isSeries && facts.schoolHolidays === 'included', () =>
        paragraph('Des séances peuvent avoir lieu pendant les vacances scolaires, aux seules dates de l’annexe D.'),
      ),
      paragraph(
        'Les heures sont celles du lieu. Elles comprennent l’installation, le rangement et le départ des participants. La convention prend fin après la dernière séance, sans renouvellement tacite.',
      ),
    ]
  },
}

const priority: ArticleText = {
  title: ({ buildingKind }) =>
    buildingKind === 'college' ? 'Priorité du service public d’enseignement' : 'Priorité des besoins de la commune',
  body: (facts) => {
    const { manager, ofManager } = wordsFor(facts)
    const needs =
      facts.buildingKind === 'college'
        ? 'enseignement, examens, conseils, réunions avec les familles, élections, plan de crise'
        : 'élections, cérémonies, sécurité civile, accueil d’urgence'
    const { recallNoticeDays } = facts.terms
    const notice =
      recallNoticeDays === null
        ? 'dans un délai de prévenance à confirmer'
        : `au moins ${count(recallNoticeDays, 'jour')} avant la séance, sauf urgence`
    return [
      paragraph(
        `Les besoins ${ofManager} passent avant la présente occupation : ${needs}. Pour un tel motif, ${manager} peut reprendre une séance ; l’organisateur en est prévenu ${notice}.`,
      ),
      paragraph(
        'Une salle équivalente lui est proposée si c’est possible. Sinon, la redevance de la séance reprise n’est pas due, ou est remboursée. Aucune autre indemnité n’est due.',
      ),
    ]
  },
}

/** Articles on what is lent, for what and when. Own wording. */
export const premisesArticles: ArticleText[] = [subject, premises, destination, calendar, priority]

import type { AccessKind } from '@salles-ouvertes/contract'
import { toLocal } from '../../../../platform/time.ts'
import { civilDate, enumerate, euros } from '../french-wording.ts'
import { accessKindsOf, type AgreementFacts } from '../agreement-facts.ts'
import { list, paragraph, when, wordsFor, type ArticleText } from './article.ts'

const accessWords: Record<AccessKind, string> = {
  'fixed-code': 'L’accès se fait avec un code.',
  'key-box': 'L’accès se fait avec une clé, gardée dans une boîte à clés à code.',
  keypad: 'L’accès se fait avec un code propre à la réservation, valable aux seules heures des séances.',
  person: 'Les locaux sont ouverts et refermés par une personne désignée.',
}

const secretCode =
  'Le code est envoyé peu avant la séance, par un message séparé, à la seule personne déclarée par l’organisateur. Il ne figure pas dans la présente convention (annexe K). Il est personnel : il n’est ni copié ni transmis, et il peut être retiré à tout moment.'

const access: ArticleText = {
  title: () => 'Accès, clés et codes',
  body: (facts) => {
    const { terms, otherAccess = [] } = facts
    const kinds = accessKindsOf(facts)
    const entered = (kind: AccessKind) => [accessWords[kind], kind === 'person' ? byPerson(facts) : ''].join(' ').trim()
    return [
      ...(otherAccess.length === 0
        ? [paragraph([entered(facts.accessKind), kinds.includes('person') ? '' : secretCode].join(' ').trim())]
        : [
            list([
              `${enumerate(usualRooms(facts))} : ${entered(facts.accessKind)}`,
              ...otherAccess.map(({ rooms, kind }) => `${enumerate(rooms)} : ${entered(kind)}`),
            ]),
            when(
              kinds.some((kind) => kind !== 'person'),
              () => paragraph(secretCode),
            ),
          ]),
      paragraph(
        'L’organisateur surveille les entrées pendant l’occupation. Avant de partir, il ferme portes et fenêtres, éteint les lumières et remet l’alarme si elle existe.',
      ),
      when(kinds.includes('key-box') && terms.keyLossFeeCents !== null, () =>
        paragraph(`La perte d’une clé est facturée ${euros(terms.keyLossFeeCents ?? 0)}.`),
      ),
      paragraph(contactsOf(facts)),
    ]
  },
}

const byPerson = (facts: AgreementFacts): string =>
  `Elle agit pour ${wordsFor(facts).manager}. L’organisateur se présente à l’heure de la séance.`

/** Rooms that are entered as the agreement says first. */
function usualRooms({ site, otherAccess = [] }: AgreementFacts): string[] {
  const others = otherAccess.flatMap(({ rooms }) => rooms)
  return site.rooms.map(({ name }) => name).filter((name) => !others.includes(name))
}

function contactsOf({ contact, otherAccess = [] }: AgreementFacts): string {
  const others = otherAccess
    .filter((other) => other.contact.name !== contact.name || other.contact.phone !== contact.phone)
    .map(({ rooms, contact: { name, phone } }) => ` Pour ${enumerate(rooms)} : ${name}, ${phone}.`)
  return `Contact en cas de difficulté : ${contact.name}, ${contact.phone}, ${contact.email}.${others.join('')}`
}

const inspection: ArticleText = {
  title: () => 'État des lieux et inventaire',
  body: () => [
    paragraph(
      'L’organisateur signale à son arrivée, avec des photos si possible, tout défaut des locaux ou du matériel. Un état des lieux de sortie est fait de la même façon (annexe I). Sans signalement ni état des lieux, les locaux et le matériel sont présumés reçus et rendus en bon état, sauf preuve contraire.',
    ),
  ],
}

const safety: ArticleText = {
  title: () => 'Sécurité',
  body: (facts) => {
    const { manager, ofManager } = wordsFor(facts)
    const isCollege = facts.buildingKind === 'college'
    return [
      paragraph(
        `Responsable présent pendant toute l’occupation : ${facts.responsible.name}, ${facts.responsible.phone}. Avant la première séance, l’organisateur et ce responsable :`,
      ),
      list([
        'prennent connaissance des consignes générales et particulières de sécurité (annexe B) et s’engagent à les appliquer ;',
        `visitent les locaux et les voies d’accès avec un représentant ${ofManager} ;`,
        'repèrent l’alarme, les extincteurs, les itinéraires d’évacuation et les issues de secours.',
      ]),
      paragraph('Pendant l’occupation, l’organisateur :'),
      list([
        'laisse les issues et les voies de secours libres ;',
        'fait respecter l’effectif maximal et les consignes ;',
        'alerte les secours (15, 17, 18 ou 112), fait évacuer et prévient le contact ;',
        isCollege
          ? 'applique les mesures de mise en sûreté et de vigilance en vigueur dans l’établissement ;'
          : 'applique les mesures de vigilance en vigueur ;',
        'met en place le service de sécurité et de secours que la réglementation exige pour son activité.',
      ]),
      paragraph(
        `Une activité étrangère au type de l’établissement recevant du public n’a lieu qu’avec l’autorisation de l’autorité compétente, fournie à ${manager} avant la séance (annexe L).`,
      ),
    ]
  },
}

const insuranceToProvide =
  'L’organisateur est assuré en responsabilité civile pour l’activité, l’adresse et les dates de la présente convention. Assureur, numéro de contrat et durée : à confirmer. L’organisateur remet l’attestation (annexe F) avant la première séance.'

const insurance: ArticleText = {
  title: () => 'Assurances',
  body: (facts) => {
    if (facts.insurance === null) return [paragraph(insuranceToProvide)]
    const { insurer, policyNumber, validUntil } = facts.insurance
    return [
      paragraph(
        `L’organisateur a déclaré une assurance de responsabilité civile (assureur : ${insurer} ; contrat n° ${policyNumber} ; valable jusqu’au ${civilDate(validUntil)}). Il garantit qu’elle couvre l’activité, l’adresse et les dates de la présente convention. L’attestation est en annexe F.`,
      ),
      when(endsBeforeLastOccurrence(facts), () =>
        paragraph(
          'Cette attestation expire avant la dernière séance. L’organisateur en fournit une nouvelle avant son terme. À défaut, les séances qui suivent sont suspendues.',
        ),
      ),
    ]
  },
}

function endsBeforeLastOccurrence({ insurance: certificate, occurrences, zone }: AgreementFacts): boolean {
  if (certificate === null) return false
  return occurrences.some(({ endsAt }) => toLocal(zone, new Date(endsAt)).date > certificate.validUntil)
}

const liability: ArticleText = {
  title: () => 'Responsabilités et dommages',
  body: (facts) => [
    paragraph(
      `L’organisateur répond de son activité, des personnes qu’il accueille et des dommages ou pertes qui en résultent. Il prévient ${wordsFor(facts).manager} dans les 24 heures et paie la réparation ou le remplacement.`,
    ),
    paragraph(
      facts.buildingKind === 'college'
        ? 'Le propriétaire répond de l’état et de la conformité des bâtiments ; l’établissement, de leur entretien courant et de la remise des locaux. Ni l’un ni l’autre ne garde les objets laissés sur place.'
        : 'La commune répond de l’état, de la conformité et de la remise des locaux. Elle ne garde pas les objets laissés sur place.',
    ),
  ],
}

const cleaning: ArticleText = {
  title: () => 'Entretien, nettoyage et déchets',
  body: () => [
    paragraph(
      'L’organisateur rend les locaux propres, remet le mobilier en place et emporte ou trie ses déchets. Un nettoyage rendu nécessaire par un manquement lui est facturé à son coût justifié.',
    ),
  ],
}

const obligations: ArticleText = {
  title: () => 'Obligations particulières',
  body: (facts) => {
    const { category } = facts.purpose
    const isCollege = facts.buildingKind === 'college'
    const isEvent = category === 'cultural' || category === 'private-event' || category === 'commercial'
    return [
      list([
        'Voisinage : l’organisateur limite le bruit, en particulier au départ des participants.',
        'Tabac : il est interdit de fumer et de vapoter dans les locaux.',
        isCollege
          ? 'Alcool : aucune boisson alcoolisée n’est apportée, vendue ni servie.'
          : 'Alcool : une buvette demande une autorisation du maire avant la séance (annexe L).',
        'Cuisson, appareils de chauffage, animaux et affichage : seulement avec un accord écrit, sauf chien d’assistance.',
        isEvent
          ? 'Musique et spectacle : l’organisateur fait avant la séance les déclarations de droits d’auteur et de billetterie que son événement exige.'
          : 'Musique diffusée : l’organisateur fait les déclarations de droits d’auteur que son activité exige.',
        facts.audience.hasMinors
          ? 'Mineurs : les encadrants sont majeurs ou placés sous l’autorité d’un majeur présent, et l’organisateur s’assure qu’ils remplissent les conditions d’honorabilité et de qualification applicables.'
          : null,
        category === 'sport'
          ? 'Sport : les éducateurs rémunérés présentent leur carte professionnelle à la première demande ; le matériel est vérifié avant usage.'
          : null,
        category === 'training'
          ? 'Formation : l’organisme tient à disposition son numéro de déclaration d’activité (annexe M).'
          : null,
        category === 'social' ? 'Collecte de dons : seulement si elle a été déclarée dans la demande.' : null,
        ...facts.houseRules.map((rule) => `Règle du lieu : ${rule}`),
      ]),
    ]
  },
}

/** Articles on how the rooms are entered, used and given back. Own wording. */
export const useArticles: ArticleText[] = [access, inspection, safety, insurance, liability, cleaning, obligations]

import { enumerate } from '../french-wording.ts'
import { partyOf, signingRoles } from '../agreement-facts.ts'
import { list, paragraph, wordsFor, type ArticleText } from './article.ts'

const transfer: ArticleText = {
  title: () => 'Interdiction de céder, prêter ou sous-louer',
  body: () => [
    paragraph(
      'L’organisateur utilise les locaux lui-même. Il ne les cède, ne les prête et ne les sous-loue à personne, même gratuitement, et n’agit pas pour le compte d’un tiers. Un manquement permet de résilier la convention et de retenir, sur le dépôt de garantie, les sommes justifiées.',
    ),
  ],
}

const amendment: ArticleText = {
  title: () => 'Modification',
  body: () => [
    paragraph(
      'Toute modification fait l’objet d’un avenant signé par toutes les parties. Un changement mineur (une salle équivalente, ou un décalage d’une heure au plus, une seule fois) se fait par un accord enregistré sur la plateforme.',
    ),
  ],
}

const termination: ArticleText = {
  title: () => 'Suspension et résiliation',
  body: (facts) => {
    const { lenders } = wordsFor(facts)
    const may = facts.buildingKind === 'college' ? 'peuvent' : 'peut'
    return [
      paragraph(`Par décision écrite et motivée, ${lenders} ${may} suspendre ou résilier la convention :`),
      list([
        'sans délai, pour un motif grave de sécurité ou d’ordre public ;',
        'après une mise en demeure restée sans effet, si l’organisateur manque à ses obligations ;',
        'pour un motif d’intérêt général ;',
        'si l’organisateur perd l’assurance ou l’agrément nécessaire à son activité ;',
        'si les séances réservées restent inutilisées, après que l’organisateur a été entendu.',
      ]),
      paragraph(
        'L’organisateur peut y mettre fin par écrit ; les règles d’annulation s’appliquent aux séances restantes.',
      ),
    ]
  },
}

const personalData: ArticleText = {
  title: () => 'Données personnelles',
  body: (facts) => {
    const { lenders } = wordsFor(facts)
    const process = facts.buildingKind === 'college' ? 'traitent' : 'traite'
    const { retention, dataProtectionContact } = facts.terms
    return [
      paragraph(
        `Pour gérer la réservation, l’accès, la redevance et la preuve de la convention, ${lenders} ${process} les données des représentants, du responsable et du détenteur de l’accès. Durée de conservation : ${retention ?? 'à confirmer'}. Chaque personne peut demander l’accès à ses données, leur rectification ou leur effacement, dans les limites de la loi, auprès de : ${dataProtectionContact ?? `${facts.contact.email} (délégué à la protection des données : à confirmer)`}.`,
      ),
    ]
  },
}

const disputes: ArticleText = {
  title: () => 'Litiges',
  body: ({ terms }) => [
    paragraph(
      `Les parties cherchent d’abord un accord amiable. À défaut, le litige est porté devant le tribunal administratif ${terms.court ?? 'territorialement compétent'}.`,
    ),
  ],
}

const signatures: ArticleText = {
  title: () => 'Signatures',
  body: (facts) => {
    const names = signingRoles(facts.buildingKind).map((role) => partyOf(facts, role).name)
    return [
      paragraph(
        `La convention prend effet quand ${enumerate(names)} l’ont signée. Les parties signent le même fichier, désigné par son empreinte SHA-256. Pour chaque signature, une page « Preuves de signature » indique qui a signé, en quelle qualité, par quel moyen et à quelle heure.`,
      ),
    ]
  },
}

/** Articles on what happens to the agreement itself. Own wording. */
export const lifeArticles = { transfer, amendment, termination, personalData, disputes, signatures }

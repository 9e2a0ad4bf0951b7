import type {
  AgreementBuilding,
  ComputedBlockName,
  Condition,
  ConditionName,
  TemplateProblem,
  VariableName,
} from '@salles-ouvertes/contract'
import { vocabulary } from './vocabulary.ts'

type OtherCondition = Exclude<ConditionName, `organiser-${string}` | `purpose-${string}`>

/** A condition, then its contrary. */
const conditions: Record<OtherCondition, [string, string]> = {
  event: ['l’activité est un événement', 'l’activité n’est pas un événement'],
  'economic-use': ['l’activité est économique', 'l’activité n’est pas économique'],
  minors: ['des mineurs sont accueillis', 'aucun mineur n’est accueilli'],
  free: ['la salle est gratuite', 'la salle est payante'],
  reduced: ['le prix est réduit', 'le prix n’est pas réduit'],
  'republican-commitment': ['l’engagement républicain est dû', 'l’engagement républicain n’est pas dû'],
  series: ['il y a plusieurs séances', 'il y a une seule séance'],
  'several-rooms': ['il y a plusieurs salles', 'il y a une seule salle'],
  'holidays-excluded': ['la série s’arrête pendant les vacances', 'la série n’exclut pas les vacances'],
  'holidays-included': ['la série continue pendant les vacances', 'la série ne comprend pas les vacances'],
  'insurance-declared': ['une assurance est déclarée', 'aucune assurance n’est déclarée'],
  'insurance-ends-early': ['l’assurance finit avant la dernière séance', 'l’assurance couvre toutes les séances'],
  'opened-by-person': ['une personne ouvre', 'personne n’ouvre'],
  'key-box': ['il y a une boîte à clés', 'il n’y a pas de boîte à clés'],
  'secret-code': ['il y a un code d’accès', 'il n’y a pas de code d’accès'],
  'other-contacts': ['une salle a un autre contact', 'le contact est le même pour toutes les salles'],
  'house-rules': ['le lieu a des règles', 'le lieu n’a pas de règle'],
  'shared-areas': ['des parties communes sont prêtées', 'aucune partie commune n’est prêtée'],
  'excluded-areas': ['des locaux sont exclus', 'aucun local n’est exclu en particulier'],
  'recall-notice-settled': ['le délai de reprise est réglé', 'le délai de reprise n’est pas réglé'],
  'payment-due-settled': ['le délai de paiement est réglé', 'le délai de paiement n’est pas réglé'],
  'payment-means-settled': ['les moyens de paiement sont réglés', 'les moyens de paiement ne sont pas réglés'],
  'vat-settled': ['la mention de TVA est réglée', 'la mention de TVA n’est pas réglée'],
  'utilities-settled': ['le sort des charges est réglé', 'le sort des charges n’est pas réglé'],
  'utilities-included': ['les charges sont comprises', 'les charges ne sont pas comprises'],
  deposit: ['un dépôt de garantie est demandé', 'aucun dépôt de garantie n’est demandé'],
  'key-fee-settled': ['le prix d’une clé perdue est réglé', 'le prix d’une clé perdue n’est pas réglé'],
  'cancellation-settled': ['le barème d’annulation est réglé', 'le barème d’annulation n’est pas réglé'],
  'retention-settled': ['la durée de conservation est réglée', 'la durée de conservation n’est pas réglée'],
  'data-contact-settled': ['le délégué aux données est connu', 'le délégué aux données n’est pas connu'],
  'court-settled': ['le tribunal est réglé', 'le tribunal n’est pas réglé'],
}

const named = (conditionName: string): [string, string] => {
  const kinds: Readonly<Record<string, string>> = vocabulary.organisationKind
  const purposes: Readonly<Record<string, string>> = vocabulary.purpose
  const known: Readonly<Record<string, [string, string]>> = conditions
  const word = conditionName.slice(conditionName.indexOf('-') + 1)
  if (conditionName.startsWith('organiser-')) {
    return [`organisateur : ${kinds[word]}`, `organisateur autre que : ${kinds[word]}`]
  }
  if (conditionName.startsWith('purpose-'))
    return [`activité : ${purposes[word]}`, `activité autre que : ${purposes[word]}`]
  return known[conditionName] ?? [conditionName, conditionName]
}

const conditionSentence = (condition: Condition): string =>
  condition.startsWith('not ') ? named(condition.slice(4))[1] : named(condition)[0]
const variables: Record<VariableName, string> = {
  'convention.numero': 'Numéro de la convention',
  activite: 'Activité déclarée',
  categorie: 'Catégorie d’activité',
  public: 'Public accueilli',
  effectif: 'Nombre de personnes',
  'site.nom': 'Nom du site',
  'site.adresse': 'Adresse du site',
  'site.parties-communes': 'Parties communes',
  'site.locaux-exclus': 'Locaux exclus',
  'organisateur.nom': 'Nom de l’organisateur',
  'organisateur.representant': 'Représentant de l’organisateur',
  'organisateur.qualite': 'Qualité du représentant',
  'proprietaire.nom': 'Nom du propriétaire',
  'etablissement.nom': 'Nom de l’établissement',
  gestionnaire: '« l’établissement » ou « la commune »',
  'du-gestionnaire': '« de l’établissement » ou « de la commune »',
  signataires: 'Noms des signataires',
  'responsable.nom': 'Nom du responsable',
  'responsable.telephone': 'Téléphone du responsable',
  'contact.nom': 'Nom du contact',
  'contact.telephone': 'Téléphone du contact',
  'contact.courriel': 'Adresse électronique du contact',
  'contacts.autres': 'Contacts des autres salles',
  'seances.nombre': 'Nombre de séances',
  'seances.premiere': 'Date de la première séance',
  'seances.derniere': 'Date de la dernière séance',
  'reprise.delai': 'Délai de reprise',
  'gratuite.fondement': 'Fondement de la gratuité',
  'gratuite.acte': 'Acte de la gratuité',
  'gratuite.valeur': 'Valeur de la gratuité',
  'tarif.nom': 'Nom du tarif',
  'tarif.version': 'Version du tarif',
  'tarif.acte': 'Acte du tarif',
  'redevance.total': 'Total de la redevance',
  'redevance.beneficiaire': 'Bénéficiaire de la redevance',
  'paiement.delai': 'Délai de paiement',
  'paiement.moyens': 'Moyens de paiement',
  tva: 'Mention de TVA',
  depots: 'Dépôts de garantie',
  'cle.montant': 'Prix d’une clé perdue',
  'assurance.assureur': 'Assureur',
  'assurance.contrat': 'Numéro du contrat d’assurance',
  'assurance.echeance': 'Fin de l’assurance',
  'modification.ecart': 'Écart d’un changement mineur',
  conservation: 'Durée de conservation',
  'donnees.contact': 'Délégué aux données',
  tribunal: 'Tribunal',
}

const computedBlocks: Record<ComputedBlockName, string> = {
  rooms: 'Tableau des salles',
  dates: 'Dates des séances',
  price: 'Tableau du prix',
  'ways-in': 'Manière d’entrer',
  'cancellation-steps': 'Barème d’annulation',
  'house-rules': 'Règles du lieu',
}

/** Articles that every version keeps, by their key. */
const requiredArticles: Readonly<Record<string, string>> = {
  assurances: 'l’article « Assurances », sans condition, avec {{assurance.echeance}}',
  modification: 'l’article « Modification », sans condition, avec {{modification.ecart}}',
}

/** What to correct: the word or the block, and the conditions that it needs. */
const problems: Record<TemplateProblem['kind'], (name: string, needs: string) => string> = {
  'unknown-variable': (name) => `{{${name}}} n’est pas un mot connu. Choisissez-le dans la liste.`,
  'may-be-empty': (name, needs) => `{{${name}}} peut être vide. Ajoutez la condition : ${needs}.`,
  'open-braces': () => 'Une accolade est seule. Un mot s’écrit {{mot}}.',
  contradiction: () => 'Les conditions se contredisent : ce texte ne paraîtrait jamais.',
  'missing-article': (name) => `Il manque ${requiredArticles[name] ?? name}. La plateforme applique ce qu’il dit.`,
  'missing-block': (name) => `Il manque « ${name} », sans autre condition.`,
}

/** The articles of an agreement, as the officer who writes them reads them. */
export const articleWords = {
  title: 'Conventions',
  lead: 'Le texte des prochaines conventions. Celles qui sont déjà écrites gardent le leur.',
  leadOfReaders: 'Le texte que suivent les prochaines conventions. La collectivité l’écrit.',
  readOnly: 'Entre crochets : ce qui vient de la réservation.',
  onlyWhen: (conditions: string) => `Seulement si : ${conditions}`,
  back: 'Conventions à signer',
  noBuilding: 'Aucun collège ni aucune salle communale pour le moment : il n’y a pas encore de convention à écrire.',
  forbidden: 'Cette page est réservée à la collectivité et à ses établissements.',
  kind: 'Bâtiment',
  kinds: { college: 'Collège', 'municipal-hall': 'Salle communale' } satisfies Record<AgreementBuilding, string>,
  condition: conditionSentence,
  variable: (name: VariableName) => variables[name],
  computedBlock: (name: ComputedBlockName) => computedBlocks[name],
  wrong: problems,
  whole: 'Convention',
  inTitle: (article: string) => `Article « ${article} », titre`,
  inPassage: (article: string, passage: string) => `Article « ${article} », passage ${passage}`,
  inLine: (article: string, passage: string, line: string) =>
    `Article « ${article} », passage ${passage}, ligne ${line}`,
  at: (place: string, sentence: string) => `${place} : ${sentence}`,
  standard: 'En vigueur : rédaction de la plateforme, à relire par un juriste de la collectivité.',
  inForce: (number: number, act: string, day: string) => `En vigueur : version ${number}, acte n° ${act} du ${day}.`,
  drafted: (name: string, moment: string) => `Brouillon enregistré le ${moment} par ${name}. Il ne sert pas encore.`,
  unsaved: 'Des changements ne sont pas enregistrés.',
  versions: 'Versions adoptées',
  version: (number: number, act: string, day: string) => `Version ${number} : acte n° ${act}, à partir du ${day}`,
  list: 'Articles',
  edit: (title: string) => `Modifier « ${title} »`,
  up: (title: string) => `Monter « ${title} »`,
  down: (title: string) => `Descendre « ${title} »`,
  remove: (title: string) => `Retirer « ${title} »`,
  removed: (title: string) => `L’article « ${title} » est retiré du brouillon.`,
  add: 'Ajouter un article',
  newTitle: 'Nouvel article',
  close: 'Fermer l’article',
  articleTitle: 'Titre de l’article',
  passage: (index: number) => `Passage ${index}`,
  text: (index: number) => `Texte du passage ${index}`,
  line: (index: number, line: number) => `Passage ${index}, ligne ${line}`,
  insert: (place: string) => `Insérer un mot dans : ${place}`,
  insertHint: 'Choisir un mot de la réservation',
  when: (place: string) => `Conditions : ${place}`,
  always: 'Toujours',
  onlyIf: 'Seulement si',
  addCondition: (place: string) => `Ajouter une condition : ${place}`,
  chooseCondition: 'Choisir une condition',
  removeCondition: (name: string) => `Retirer la condition « ${name} »`,
  wholeArticle: 'tout l’article',
  addParagraph: 'Ajouter un paragraphe',
  addList: 'Ajouter une liste',
  addLine: (index: number) => `Ajouter une ligne au passage ${index}`,
  addComputed: 'Ajouter un tableau calculé',
  chooseComputed: 'Choisir un tableau',
  removePassage: (index: number) => `Retirer le passage ${index}`,
  removeLine: (index: number, line: number) => `Retirer la ligne ${line} du passage ${index}`,
  computedNote: 'La plateforme le remplit avec la réservation.',
  blank: (title: string) => `Un texte est vide dans « ${title} ».`,
  untitled: 'un article sans titre',
  save: 'Enregistrer le brouillon',
  saved: 'Le brouillon est enregistré.',
  discard: 'Jeter le brouillon',
  discarded: 'Le brouillon est jeté.',
  reload: 'Lire l’autre version',
  problems: (count: number) => (count === 1 ? 'Un passage à corriger' : `${count} passages à corriger`),
  noProblem: 'Rien à corriger.',
  preview: 'Aperçu sur une réservation',
  example: 'Réservation',
  noExample: 'L’aperçu demande une réservation acceptée. Il n’y en a pas encore pour ce bâtiment.',
  publish: 'Publier',
  publishForm: {
    title: 'Publier cette version',
    lead: 'Les conventions écrites à partir de ce jour la suivent. Elle ne pourra plus être modifiée.',
    actNumber: 'Numéro de l’acte qui l’adopte',
    actVotedOn: 'Date du vote',
    inForceFrom: 'S’applique à partir du',
    inForceHint: 'Aujourd’hui au plus tôt, et pas avant le vote.',
    submit: 'Publier cette version',
    published: 'La version est publiée.',
    saveFirst: 'Enregistrez d’abord le brouillon.',
    errors: {
      actNumber: 'Écrivez le numéro de l’acte.',
      actVotedOn: 'Choisissez la date du vote.',
      inForceFrom: 'Choisissez la date de début.',
    },
  },
}

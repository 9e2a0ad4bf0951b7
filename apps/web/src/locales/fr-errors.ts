import type { ErrorCode } from '@salles-ouvertes/contract'
import { formatDayOnly } from './format.ts'
import { dunningErrors } from './fr/dunning-errors.ts'
import { erasedWords } from './fr/erased.ts'
import { fileErrors } from './fr/file-errors.ts'
import { fieldSentence } from './fr-fields.ts'
import { keyErrorWords } from './fr/key-errors.ts'
import { conditionErrorWords } from './fr/condition-errors.ts'
import { lockErrorWords } from './fr/lock-errors.ts'
import { problemErrorWords } from './fr/problem-errors.ts'
import { readinessErrorWords } from './fr/readiness-errors.ts'
import { eveningPackErrorWords } from './fr/evening-pack-errors.ts'
import { siteErrorWords } from './fr/site-errors.ts'
import { smsErrorWords } from './fr/sms-errors.ts'

/** What a refusal of the server says to a person: one sentence per code, with what to do when there is something to do. */
const sentences: Record<ErrorCode, string> = {
  'request.invalid': 'Certaines réponses ne sont pas au bon format. Vérifiez les champs signalés.',
  'request.not-found': 'Cette page ou cette action n’existe pas.',
  'request.method-not-allowed': 'Cette action n’existe pas.',
  'request.too-large': 'L’envoi est trop gros. Réduisez le fichier ou le texte.',
  'request.unsupported-type': 'Ce type de fichier n’est pas accepté.',
  'request.too-many': 'Trop d’essais en peu de temps. Attendez une minute, puis réessayez.',
  'request.idempotency-mismatch': 'Cette demande a déjà été envoyée avec d’autres réponses. Rechargez la page.',
  'request.in-progress': 'Cette demande est déjà en cours d’envoi. Attendez un instant.',
  'request.answer-lost':
    'Votre demande a bien été reçue, mais notre réponse s’est perdue. Rechargez la page pour voir où elle en est.',
  'request.internal': 'Le service a un problème. Réessayez dans quelques minutes.',
  'request.busy': 'Le service est très demandé. Réessayez dans un instant.',
  'request.cross-origin': 'L’envoi ne vient pas de ce site. Rechargez la page.',

  'identity.unauthenticated': 'Connectez-vous pour continuer.',
  'identity.session-ended': 'Votre session est terminée. Connectez-vous de nouveau.',
  'identity.wrong-credentials': 'L’adresse ou le mot de passe ne correspond pas.',
  'identity.email-not-verified': 'Confirmez d’abord votre adresse : ouvrez le lien que nous venons de vous envoyer.',
  'identity.too-many-attempts': 'Trop d’essais. Attendez quelques minutes, ou demandez un lien par courriel.',
  'identity.not-allowed': 'Vous n’avez pas le droit de faire cela.',
  'identity.link-invalid': 'Ce lien n’est pas valable, ou il a déjà servi. Demandez-en un nouveau.',
  'identity.link-expired': 'Ce lien a expiré. Demandez-en un nouveau.',
  'identity.email-taken': 'Un compte existe déjà avec cette adresse. Connectez-vous.',
  'identity.weak-password':
    'Ce mot de passe est trop facile à deviner. Choisissez une phrase d’au moins 12 caractères.',
  'identity.account-not-found': 'Ce compte n’existe pas.',
  'identity.role-not-found': 'Ce droit n’existe pas, ou il a déjà été retiré.',
  'identity.last-officer': 'C’est la dernière personne qui a ce droit. Donnez-le d’abord à quelqu’un d’autre.',

  'organisations.not-found': 'Cet organisme n’existe pas, ou vous n’en faites pas partie.',
  'organisations.not-allowed': 'Seul le représentant de l’organisme peut faire cela.',
  'organisations.already-exists': 'Cet organisme est déjà enregistré. Demandez à son représentant de vous inviter.',
  'organisations.invalid-rna': 'Le numéro RNA commence par W, suivi de neuf caractères.',
  'organisations.invalid-siret': 'Le numéro SIRET a 14 chiffres. Vérifiez-le.',
  'organisations.piece-not-found': 'Ce document n’existe plus.',

  'files.not-found': 'Ce fichier n’existe plus.',
  'files.too-large': 'Le fichier est trop gros. La limite est de 5 Mo.',
  'files.unsupported-type': 'Envoyez un fichier PDF, JPEG ou PNG.',
  'files.unsafe-content':
    'Ce fichier contient des éléments interdits (script ou fichier joint). Enregistrez-le en PDF simple.',
  'files.unreadable': 'Ce fichier ne peut pas être lu. Essayez un autre fichier.',
  'files.corrupted': 'Le fichier enregistré n’est plus intact. Prévenez la collectivité.',
  'files.erased': 'Ce document a été éliminé : sa durée de conservation était finie.',

  'archives.elimination-not-found': 'Ce bordereau n’existe plus.',
  'archives.visa-already-recorded': 'Le visa de ce bordereau est déjà enregistré. Rechargez la page.',
  'archives.visa-in-future': 'La date du visa est à venir. Vérifiez-la.',
  'archives.record-not-listed': 'Un document à garder n’est pas dans ce bordereau. Rechargez la page.',
  'archives.visa-missing': 'Enregistrez d’abord le visa des archives départementales.',
  'archives.already-erased': 'Les fichiers de ce bordereau sont déjà éliminés.',
  'archives.record-in-use':
    'Des photos de ce bordereau servent encore : un problème a été rouvert, ou une caution n’est pas réglée. Rien n’est effacé.',

  'tenants.not-found': 'Cette collectivité n’existe pas.',
  'tenants.rules-changed': 'Ces règles ont changé entre-temps. Lisez les nouvelles, puis recommencez.',
  'tenants.not-allowed': 'Cette page est réservée aux agents de la collectivité.',

  'catalogue.room-not-found': 'Cette salle n’existe pas, ou elle n’est plus proposée.',
  'catalogue.establishment-not-found': 'Cet établissement n’existe pas, ou il n’est plus proposé.',
  'catalogue.not-allowed': 'Vous ne gérez pas cette salle.',
  'catalogue.day-without-way-in':
    'Un jour resterait sans moyen d’entrer. Laissez un moyen sans date de fin, ou faites suivre les dates.',
  'catalogue.unknown-key':
    'Un moyen d’entrer nomme une clé qui n’est pas dans le registre de l’établissement. Choisissez-en une autre.',
  'catalogue.unknown-way-in': 'Un des moyens d’entrer n’est plus le même. Rechargez la page.',
  'catalogue.incomplete-room': 'Il manque des informations pour publier cette salle.',
  'catalogue.room-has-bookings': 'Cette salle a des réservations à venir. Traitez-les d’abord.',
  'catalogue.import-unreadable': 'Ce fichier ne peut pas être lu. Envoyez un fichier CSV avec une ligne de titres.',
  'catalogue.import-not-found': 'Cet import n’existe plus. Recommencez.',
  'catalogue.import-already-applied': 'Cet import a déjà été enregistré.',
  'catalogue.photo-limit': 'Une salle a cinq photos au plus. Retirez-en une d’abord.',
  'catalogue.place-not-found': 'Ce lieu est introuvable. Essayez un nom de commune ou un code postal.',
  'catalogue.name-taken': 'Ce nom est déjà pris dans ce lieu.',
  'catalogue.changed-meanwhile': 'Quelqu’un a modifié cette page entre-temps. Rechargez-la.',
  'catalogue.site-not-found': 'Ce site n’existe pas.',
  'catalogue.building-not-found': 'Ce bâtiment n’existe pas.',
  'catalogue.floor-not-found': 'Cet étage n’existe pas dans ce bâtiment.',
  'catalogue.space-not-found': 'Cet espace n’existe pas dans cet établissement.',
  'catalogue.rooms-on-site': 'L’autre établissement prête des salles sur ce site. Il continue de le partager.',
  'catalogue.school-without-part':
    'L’établissement doit gérer les lieux ou recevoir la redevance : sinon il ne serait pas partie à la convention.',
  'catalogue.composition-in-use': 'Des réservations ou des blocages occupent déjà ces espaces. Rien n’a changé.',

  ...siteErrorWords,

  ...eveningPackErrorWords,

  'availability.slot-taken': 'Ce créneau est déjà pris.',
  'availability.closure-not-found': 'Ce blocage n’existe plus.',
  'availability.not-allowed': 'Vous ne gérez pas le planning de cette salle.',
  'availability.invalid-slot': 'Ce créneau n’est pas possible. Vérifiez les heures.',
  'availability.no-session': 'Aucune séance ne tombe entre ces dates. Changez les jours ou les dates.',
  'availability.too-many-sessions': 'Cela fait plus de 104 séances. Choisissez une période plus courte.',

  'availability.conflict-not-found': 'Ce conflit n’existe plus.',
  'availability.conflict-settled': 'Ce conflit est déjà réglé. Rechargez la page.',
  'availability.timetable-not-found': 'Cet emploi du temps n’existe plus.',
  'availability.timetable-unreadable':
    'Ce fichier ne peut pas être lu comme un emploi du temps. Envoyez un fichier iCal (.ics) ou CSV.',
  'availability.timetable-too-large':
    'Cet emploi du temps est trop gros : 1 Mo, 2 000 événements et 10 000 dates au plus.',
  'availability.timetable-refused':
    'Cette adresse est refusée. Donnez une adresse publique qui commence par https, sans mot de passe.',
  'availability.timetable-unreachable':
    'Cette adresse ne répond pas comme il faut. Vérifiez-la auprès de l’établissement.',
  'availability.timetable-outdated': 'Cette lecture n’est plus à jour. Lisez de nouveau l’emploi du temps.',
  'availability.opening-not-found': 'Cette ouverture exceptionnelle n’existe plus.',

  'bookings.override-not-allowed':
    'Seules les personnes qui décident des demandes de ce lieu peuvent décider un autre prix.',
  'bookings.price-not-open': 'Le prix ne se décide que tant que la demande attend une réponse.',
  'bookings.same-price': 'C’est déjà le prix de cette demande.',
  'bookings.no-quote': 'Le devis existe une fois la demande envoyée.',
  'pricing.no-tariff': 'Cette salle n’a pas de prix pour ce jour. Appelez le lieu.',
  'pricing.tariff-not-found': 'Ce tarif n’existe pas.',
  'pricing.not-allowed': 'Vous ne gérez pas les tarifs de cette salle.',
  'pricing.overlapping-versions': 'Deux tarifs se chevauchent. Vérifiez les dates.',
  'pricing.reduction-without-basis': 'Une réduction doit nommer le texte qui la permet.',
  'pricing.invalid-adjustment': 'Une règle a une valeur qui n’a pas de sens. Vérifiez son montant.',
  'pricing.invalid-cancellation':
    'Un barème d’annulation est incomplet : donnez un palier à 0 jour, et un seul palier par délai et par profil.',
  'pricing.cancellation-not-monotone':
    'Un barème d’annulation retient moins pour une annulation plus tardive. Vérifiez l’ordre des paliers.',
  'pricing.invalid-instalments':
    'Les parts de l’échéancier font 100 % du prix, les jours se suivent et un mois n’est nommé qu’une fois.',
  'pricing.unknown-season': 'Un prix nomme une saison que la grille ne définit pas.',
  'pricing.same-code-twice': 'Deux saisons ou deux options portent le même nom.',
  'pricing.unknown-option': 'Cette option n’est pas proposée pour cette salle et ce jour.',
  'pricing.too-many-of-option': 'Vous demandez cette option plus de fois que le tarif ne le permet.',
  'pricing.free-without-basis': 'Pour la gratuité, indiquez le texte qui la permet et la valeur du prêt.',

  'bookings.not-found': 'Cette demande n’existe pas, ou elle n’est pas à vous.',
  'bookings.not-allowed': 'Vous ne pouvez pas faire cela sur cette demande.',
  'bookings.wrong-status': 'La demande a changé entre-temps. Rechargez la page.',
  'bookings.slot-taken': 'Ce créneau vient d’être pris. Voici les plus proches.',
  'bookings.too-late': 'C’est trop tard pour ce jour : le lieu demande plus de délai.',
  'bookings.too-far': 'Ce jour est trop loin : les demandes ne sont pas encore ouvertes.',
  'bookings.outside-opening': 'La salle est fermée à ces heures-là.',
  'bookings.after-alarm': 'À cette heure, le site doit être vide : l’alarme se met en marche.',
  'bookings.too-short': 'Le créneau est trop court pour cette salle.',
  'bookings.too-long': 'Le créneau est trop long pour cette salle.',
  'bookings.off-grid': 'Choisissez des heures parmi celles proposées.',
  'bookings.over-capacity': 'Vous êtes trop nombreux pour cette salle.',
  'bookings.building-full': 'Le bâtiment accueille déjà trop de monde à cette heure.',
  'bookings.not-eligible': 'Ce lieu ne peut pas être prêté à votre type d’organisme.',
  'bookings.purpose-not-allowed': 'Cette activité n’est pas permise dans ce lieu.',
  'bookings.insurance-missing': 'Ajoutez une attestation d’assurance.',
  'bookings.insurance-expired': 'L’assurance ne couvre pas la date demandée. Ajoutez une attestation plus récente.',
  'bookings.pieces-missing': 'Il manque des documents. Ajoutez-les dans « Nos documents ».',
  'bookings.piece-not-called': 'Ce document n’est pas demandé pour cette réservation.',
  'bookings.responsible-missing': 'Indiquez la personne responsable sur place et son téléphone.',
  'bookings.holder-unreachable':
    'Cette salle s’ouvre avec un code, envoyé par courriel. Indiquez l’adresse du responsable sur place, ou faites ouvrir la salle par une personne.',
  'bookings.incomplete': 'Il manque des réponses avant l’envoi.',
  'bookings.own-request': 'Vous ne pouvez pas décider de votre propre demande.',
  'bookings.deadline-passed': 'Le délai est passé.',
  'bookings.undo-too-late': 'Il est trop tard pour revenir en arrière.',
  'bookings.too-many-holds': 'Vous gardez déjà plusieurs créneaux. Terminez ou retirez une demande.',
  'bookings.invalid-choice': 'Une date choisie ne fait pas partie de la série. Vérifiez les dates.',
  'bookings.quota-holds': 'Votre organisme a déjà assez de demandes en attente. Attendez une réponse.',
  'bookings.quota-week': 'Votre organisme a déjà toutes ses heures de cette semaine.',
  'bookings.quota-season': 'Votre organisme a déjà toutes ses heures de cette saison.',
  'bookings.reason-not-lawful':
    'Ici, la nature de l’organisme n’est pas un motif de refus. Choisissez un motif qui tient au lieu ou au service.',
  'bookings.reason-required': 'Indiquez un motif.',
  'bookings.unknown-session': 'Une des séances a changé entre-temps. Rechargez la page.',
  'bookings.nothing-accepted': 'Gardez au moins une séance, ou refusez la demande.',
  'bookings.several-sessions': 'Une série ne se déplace pas d’un bloc. Décidez séance par séance.',
  'bookings.amendment-open': 'Un changement attend déjà une réponse. Retirez-le ou attendez la réponse.',
  'bookings.no-amendment': 'Aucun changement n’attend de réponse. Rechargez la page.',
  'bookings.agreement-ends': 'La convention prend fin avant cette date. Choisissez une date plus proche.',
  'bookings.nothing-moved': 'Changez au moins une séance, ou le nombre de personnes.',
  'bookings.agreement-signed':
    'La convention est signée. Suspendez des séances ou mettez-y fin depuis la convention, pour un motif prévu.',
  'bookings.relocation-dearer': 'Cette salle coûterait plus cher à l’organisme. Choisissez-en une autre, ou suspendez.',
  'bookings.session-past': 'Cette séance a déjà commencé : elle ne peut plus être changée.',

  'agreements.not-found': 'Cette convention n’existe pas, ou elle n’est pas à vous.',
  'agreements.not-allowed': 'Vous ne pouvez pas signer cette convention.',
  'agreements.wrong-status': 'La convention a changé entre-temps. Rechargez la page.',
  'agreements.not-your-turn': 'Une autre personne doit signer avant vous.',
  'agreements.already-signed': 'La signature de cette partie est déjà enregistrée.',
  'agreements.incomplete-facts': 'Il manque des informations pour écrire la convention.',
  'agreements.act-not-in-force': 'La délibération qui permet de signer n’est pas encore en vigueur.',
  'agreements.wrong-code': 'Ce code n’est pas le bon. Vérifiez le dernier message reçu.',
  'agreements.code-expired': 'Ce code a expiré. Demandez-en un nouveau.',
  'agreements.hash-mismatch': 'Le document n’est plus identique à celui qui a été présenté. Rechargez la page.',
  'agreements.evidence-altered':
    'Une preuve de signature a été modifiée après coup. Prévenez la collectivité : la convention doit être examinée.',
  'agreements.signed-in-future': 'La date de signature est dans l’avenir. Recopiez celle du papier.',
  'agreements.signed-before-draft':
    'La date de signature est avant le jour où la convention a été écrite. Vérifiez que c’est le bon papier.',
  'agreements.template-changed': 'Les articles ont changé entre-temps. Rechargez la page.',
  'agreements.decision-not-allowed': 'Vous ne pouvez pas décider cela pour cette convention.',
  'agreements.ground-not-lawful': 'Ce motif ne permet pas cette décision. Choisissez-en un autre.',
  'agreements.notice-too-short': 'Le préavis n’est pas respecté. Choisissez une date plus tardive.',
  'agreements.formal-notice-required':
    'Ce motif demande d’abord une mise en demeure restée sans effet. Envoyez-la, puis attendez la fin de son délai.',
  'agreements.period-reversed': 'La fin est avant le début. Vérifiez les dates.',
  'agreements.no-session-concerned': 'Aucune séance à venir n’est concernée. Vérifiez les dates.',
  'agreements.decision-not-found': 'Cette décision n’existe pas, ou son courrier n’est pas encore prêt.',
  'agreements.suspension-over': 'Cette suspension est déjà finie. Rechargez la page.',
  'agreements.template-invalid': 'Il y a des passages à corriger.',
  'signature-requests.no-provider': 'Aucun service de signature n’est réglé pour cette partie.',
  'signature-requests.nobody-to-sign':
    'Personne n’a aujourd’hui le droit de signer pour cette partie. Donnez ce droit, puis recommencez.',
  'signature-requests.already-asked': 'Cette signature est déjà demandée au service.',
  'signature-requests.not-waiting': 'Le service n’attend plus cette signature.',
  'signature-requests.provider-changed': 'Quelqu’un a changé ces réglages entre-temps. Relisez-les, puis recommencez.',
  'signature-requests.secret-missing': 'Écrivez aussi la clé : elle manque, ou l’adresse a changé.',
  'signature-requests.party-not-served': 'L’organisateur ne signe pas dans i-Parapheur.',
  'signature-requests.simulator-refused':
    'Cette adresse est celle d’un simulateur ou d’un réseau privé : elle est refusée ici.',
  'signature-requests.provider-unavailable':
    'Le service de signature ne répond pas. La demande sera refaite plus tard.',
  'signature-requests.provider-refused': 'Le service de signature refuse : vérifiez l’adresse, la clé et le circuit.',
  'signature-requests.requests-waiting':
    'Des signatures attendent encore dans ce service. Retirez-les d’abord, convention par convention.',
  'signature-requests.left-at-provider':
    'Le service ne permet pas de retirer un dossier en cours : supprimez-le là-bas, à la main.',
  'signature-requests.signed-file-unreadable': 'Le fichier rendu par le service est illisible.',
  'online-payments.not-allowed': 'Ces réglages sont réservés à la collectivité.',
  'online-payments.payee-not-found': 'Ce bénéficiaire n’existe pas.',
  'online-payments.payee-not-served':
    'Ce bénéficiaire n’est pas payé en ligne ici : il a ses propres moyens de paiement.',
  'online-payments.settings-changed': 'Quelqu’un a changé ces réglages entre-temps. Relisez-les, puis recommencez.',
  'online-payments.iban-invalid': 'Cet IBAN n’est pas juste. Vérifiez-le chiffre par chiffre.',
  'online-payments.test-mode-refused': 'Le mode test est refusé ici : aucun argent ne serait vraiment reçu.',
  'online-payments.no-contract': 'Ce bénéficiaire ne prend pas encore de paiement en ligne.',
  'online-payments.nothing-owed': 'Il n’y a plus rien à payer.',
  'online-payments.charge-cancelled': 'Cette somme est annulée : il n’y a rien à payer.',
  'online-payments.below-minimum': 'Le paiement en ligne commence à 1 €.',
  'online-payments.above-maximum': 'Cette somme est trop élevée pour le paiement en ligne.',
  'online-payments.address-refused': 'Votre adresse électronique est trop longue pour le paiement en ligne.',
  'online-payments.starting': 'Un paiement est en train de s’ouvrir. Réessayez dans une minute.',
  'online-payments.result-awaited':
    'Le résultat du paiement précédent est encore attendu. Attendez quelques minutes : payer deux fois serait une erreur.',
  'online-payments.operation-not-found': 'Ce paiement n’existe pas.',
  'online-payments.already-checked': 'Quelqu’un a déjà vérifié ce paiement.',
  'online-payments.already-recorded': 'Ce paiement est déjà inscrit dans les comptes.',
  'online-payments.provider-unavailable':
    'Le service de paiement ne répond pas. Rien n’a été payé. Réessayez plus tard.',
  'online-payments.provider-refused': 'Le service de paiement refuse cette demande. Rien n’a été payé.',
  'agreements.act-already-recorded': 'Une délibération porte déjà ce numéro. Vérifiez la liste.',

  ...dunningErrors,

  'deposits.not-found': 'Cette caution n’existe pas.',
  'deposits.not-allowed': 'Les cautions sont réservées à la gestion comptable du lieu.',
  'deposits.wrong-status': 'Cette caution a changé entre-temps. Rechargez la page.',
  'deposits.unknown-report': 'Cet état des lieux n’est pas celui de cette réservation, ou n’est pas scellé.',
  'deposits.amount-invalid': 'La somme retenue dépasse ce qui est gardé.',
  'deposits.date-in-future': 'Cette date est à venir. Indiquez le jour où cela a eu lieu.',

  'counterparts.not-found': 'Cette contrepartie n’existe pas.',
  'counterparts.not-allowed': 'Cette action revient à d’autres personnes.',
  'counterparts.wrong-status': 'Cette contrepartie a changé entre-temps. Rechargez la page.',
  'counterparts.above-balance': 'La valeur dépasse ce qui reste dû pour cette réservation.',
  'counterparts.nothing-owed': 'Rien n’est dû pour cette réservation : une contrepartie ne sert à rien.',
  'counterparts.due-in-past': 'La date de remise est passée.',
  'counterparts.act-in-future': 'La date de l’acte est à venir.',
  'counterparts.too-many-units': 'La quantité dépasse ce qui reste à remettre.',

  'ledger.charge-not-found': 'Cette somme n’existe pas.',
  'ledger.not-allowed': 'Cette page est réservée à la gestion comptable du lieu.',
  'ledger.amount-invalid': 'Indiquez une somme en euros, plus grande que zéro.',
  'ledger.above-balance': 'La somme dépasse ce qui reste dû.',
  'ledger.nothing-to-refund': 'La somme dépasse ce qui est à rembourser.',
  'ledger.day-to-come': 'Cette date n’est pas encore passée.',
  'revenue-orders.not-found': 'Cet état n’existe pas.',
  'revenue-orders.line-not-found': 'L’une des lignes n’est pas dans cet état.',
  'revenue-orders.month-to-come': 'Ce mois n’a pas encore commencé.',
  'revenue-orders.already-stated':
    'Une autre personne a établi un état entre-temps. Rechargez la page pour voir ce qui reste.',
  'revenue-orders.nothing-collected':
    'Rien n’a encore été encaissé pour cette réservation : il n’y a pas d’attestation.',
  'ledger.payment-of-another': 'Ce paiement est déjà enregistré pour une autre réservation.',
  'ledger.wrong-status': 'Cette somme a changé entre-temps. Rechargez la page.',
  ...fileErrors,

  'access.not-now': 'Ce n’est plus, ou pas encore, le moment. Rechargez la page.',
  'access.no-other-way': 'Aucun autre moyen d’entrer n’est prévu ce jour-là.',
  'access.lock-tells-nothing':
    'Cette serrure ne dit pas quels codes elle a. Changez le code, ou donnez un autre moyen d’entrer.',
  'access.not-found': 'Cet accès n’existe pas.',
  'access.not-allowed': 'Seule la personne responsable sur place peut voir cet accès.',
  'access.outside-window': 'Le code se montre peu avant le créneau. Revenez plus tard.',
  'access.condition-not-met': 'L’accès n’est pas encore possible : il manque une signature, une pièce ou un règlement.',
  'access.provider-unavailable': 'La serrure ne répond pas. Appelez le lieu.',
  ...keyErrorWords,
  ...conditionErrorWords,
  ...problemErrorWords,
  ...lockErrorWords,
  ...readinessErrorWords,
  ...smsErrorWords,

  'notifications.not-available': 'Ce message n’existe pas, ou cette page n’est pas ouverte ici.',
  'notifications.not-allowed': 'Seuls les agents qui règlent la collectivité peuvent voir et renvoyer ces messages.',
  'notifications.message-not-found': 'Ce message est introuvable.',
  'notifications.not-failed': 'Ce message est déjà reparti.',
  'notifications.rhythm-not-offered': 'Ces messages ne se règlent pas ainsi.',
  'notifications.nobody-else-told':
    'Rien n’est changé\u00a0: personne d’autre de votre lieu ne serait prévenu. Un collègue doit d’abord recevoir ces messages\u00a0; vous pouvez aussi les lire une fois par jour.',

  'calendar-feeds.not-found': 'Cet agenda n’existe pas, ou vous n’y avez pas droit.',
  'calendar-feeds.too-many': 'Vous avez déjà 20 adresses d’agenda. Retirez-en une d’abord.',

  'works.not-found': 'Ces travaux n’existent pas, ou ils sont finis ou levés.',
  'works.not-allowed': 'Vous ne pouvez pas traiter les conventions de cet établissement.',
  'works.agreement-not-touched': 'Ces travaux ne touchent plus cette convention. Rechargez la page.',
  'waiting-list.not-found': 'Cette alerte n’existe pas, ou elle n’est pas à vous.',
  'waiting-list.slot-free': 'Ce créneau est libre : demandez-le.',
  'waiting-list.not-taken': 'Ce créneau ne peut pas se libérer : les règles de la salle ne le permettent pas.',
  'waiting-list.too-many': 'Vous attendez déjà 20 créneaux. Retirez une alerte d’abord.',
}

const unknownSentence = 'L’action n’a pas pu se faire. Réessayez dans quelques minutes.'

/** Sentence of an error code; a code that this version does not know gets a general one. */
export function errorSentence(code: string): string {
  return isKnown(code) ? sentences[code] : unknownSentence
}

/** Sentence of a refusal, with what its answer tells beside the code. */
export function refusalSentence(code: string, { erasedAt, listNumber }: Readonly<Record<string, unknown>>): string {
  const isDated = code === 'files.erased' && typeof erasedAt === 'string' && typeof listNumber === 'number'
  return isDated ? erasedWords.document(formatDayOnly(erasedAt), listNumber) : errorSentence(code)
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(sentences, code)
}

/** Sentence of a field that the server refuses: by one of our codes, or by a code of the schema. */
export function fieldErrorSentence(code: string): string {
  return isKnown(code) ? sentences[code] : fieldSentence(code)
}

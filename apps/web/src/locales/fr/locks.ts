import type {
  LockAbilitiesDto,
  LockCodeFor,
  LockCodeOrigin,
  LockDeviceDto,
  LockMode,
  LockProviderKind,
} from '@salles-ouvertes/contract'

const names: Record<LockProviderKind, string> = {
  nuki: 'Nuki',
  igloohome: 'igloohome',
  ttlock: 'TTLock',
  seam: 'Seam',
  webhook: 'Autre logiciel',
}

const modes: Record<LockMode, string> = {
  'fixed-code': 'un code fixe, le même pour tous',
  'key-box': 'une boîte à clés, dont le code est le même pour tous',
  person: 'une personne ouvre',
  'offline-pin': 'La serrure calcule ses codes seule, sans réseau.',
  'online-pin': 'Le code est écrit dans la serrure à distance : elle doit être en ligne.',
  webhook: 'Chaque code est transmis à un autre logiciel, qui ouvre.',
}

const withdrawals: Record<LockAbilitiesDto['revoke'], string> = {
  remote: 'Un code se retire à distance.',
  'on-site':
    'Un code se retire devant la porte, avec l’application du fabricant : après une annulation, il ouvre encore.',
  never: 'Un code ne se retire pas à distance : après une annulation, il ouvre jusqu’à sa fin.',
}

/** The locks of an establishment: their maker, how to reach it, what they can do. */
export const lockWords = {
  title: 'Serrures',
  lead: 'Un code par séance, demandé au fabricant peu avant le créneau et retiré à l’annulation.',
  establishment: 'Établissement',
  choose: 'Choisir un établissement',
  names,
  simulated: 'Simulateur : ces codes n’ouvrent aucune vraie porte.',
  none: 'Aucun fabricant n’est réglé. Les salles à clavier sont ouvertes par une personne.',
  form: {
    title: 'Réglages',
    kind: 'Fabricant',
    kindHints: {
      nuki: 'Serrure avec clavier, reliée par Wi-Fi ou par un boîtier. À confirmer avec un vrai compte.',
      igloohome: 'Serrure ou boîte à clés sans réseau, 24 heures au plus par code. À confirmer avec un vrai compte.',
      ttlock: 'Serrure TTLock ou Sciener, avec ou sans passerelle. À confirmer avec un vrai compte.',
      seam: 'Service américain qui parle aux serrures de nombreux fabricants : demandez d’abord l’avis du délégué à la protection des données. À confirmer avec un vrai compte.',
      webhook:
        'Un intégrateur reçoit chaque code par un appel signé et ouvre les portes. Donnez-lui la page « lock-webhook ».',
    } satisfies Record<LockProviderKind, string>,
    baseUrl: 'Adresse du service',
    fields: {
      apiToken: 'Clé de l’API',
      apiKey: 'Clé de l’API',
      tokenUrl: 'Adresse des jetons',
      clientId: 'Identifiant de l’application',
      clientSecret: 'Clé de l’application',
      username: 'Nom du compte',
      password: 'Mot de passe du compte',
      keyId: 'Nom de la clé',
      signingSecret: 'Clé des signatures, 32 signes au moins',
    } as Record<string, string>,
    codes: 'Codes',
    codeOrigins: {
      online: {
        label: 'Écrits à distance',
        hint: 'La serrure a une passerelle ou le Wi-Fi. Codes à la minute, retirés à l’annulation.',
      },
      offline: {
        label: 'Calculés par la serrure',
        hint: 'Sans réseau. Codes par heures pleines, qui ouvrent jusqu’à leur fin.',
      },
    } satisfies Record<LockCodeOrigin, { label: string; hint: string }>,
    codeFor: 'Plusieurs séances',
    codeSharings: {
      session: { label: 'Un code par séance', hint: 'Celui d’une séance n’ouvre jamais la suivante.' },
      booking: {
        label: 'Le même code pour toute la réservation',
        hint: 'Il n’ouvre qu’aux heures des séances. Sans effet sur une serrure qui fait ses codes elle-même.',
      },
    } satisfies Record<LockCodeFor, { label: string; hint: string }>,
    secretKept: 'Une clé est gardée. Laissez vide pour ne pas la changer.',
    secretHint: 'Gardée chiffrée. Elle ne sera plus affichée.',
    tolerance: 'Minutes tolérées sur le créneau d’un voisin',
    toleranceHint:
      'Une serrure à l’heure pleine élargit la durée du code. Au-delà de ces minutes, aucun code n’est donné : une personne ouvre.',
    minutes: 'minutes',
    submit: 'Enregistrer',
    saved: 'Réglages enregistrés. Testez maintenant la connexion.',
    errors: {
      'account.baseUrl': 'Écrivez une adresse qui commence par https://',
      toleranceMinutes: 'Écrivez un nombre de minutes, de 0 à 120.',
    },
  },
  test: {
    title: 'Connexion',
    action: 'Tester la connexion',
    never: 'Pas encore testée avec ces réglages. Le test lit l’état des serrures et ne change rien.',
    ok: (moment: string) => `Connexion réussie le ${moment}.`,
    failed: (moment: string, why: string) => `Échec le ${moment}. ${why}`,
  },
  remove: {
    action: 'Ne plus utiliser ce compte',
    title: 'Ne plus utiliser ce compte ?',
    lead: 'La clé gardée est effacée. Les salles à clavier seront ouvertes par une personne. Impossible tant qu’un code de ce compte ouvre encore.',
    confirm: 'Ne plus l’utiliser',
    done: 'Le compte n’est plus utilisé.',
  },
  abilities: {
    title: 'Ce que font ces serrures',
    of: ({
      mode,
      choosesCode,
      granularityMinutes,
      firstUse,
      revoke,
      isConfirmed,
      maxHours,
      maxActive,
    }: LockAbilitiesDto) => [
      modes[mode],
      choosesCode
        ? 'Le code est tiré au hasard par la plateforme, jamais le même pour deux groupes voisins.'
        : 'Le code est fait par la serrure.',
      granularityMinutes === 1
        ? 'Le code ouvre à la minute près.'
        : 'Le code ouvre par heures pleines : sa durée est élargie, et c’est elle qui est annoncée.',
      ...(maxHours < 24 * 365 ? [`Un code dure ${maxHours} heures au plus.`] : []),
      ...(firstUse
        ? [
            firstUse.ifLongerThanHours > 0
              ? `Un code de plus de ${firstUse.ifLongerThanHours} heures doit servir une première fois dans les ${firstUse.withinHours} heures.`
              : `Un code doit servir une première fois dans les ${firstUse.withinHours} heures.`,
          ]
        : []),
      isConfirmed ? 'Le code est vu dans la serrure avant d’être envoyé.' : '',
      maxActive === null ? '' : `Une serrure garde ${maxActive} codes au plus, ceux de la maison compris.`,
      withdrawals[revoke],
    ],
  },
  devices: {
    title: 'Serrures du compte',
    none: 'Testez la connexion pour lire les serrures du compte.',
    columns: { name: 'Serrure', reference: 'Référence', state: 'État', rooms: 'Salles' },
    state: ({
      isOnline,
      batteryPercent,
      isBatteryLow,
    }: Pick<LockDeviceDto, 'isOnline' | 'batteryPercent' | 'isBatteryLow'>): string =>
      [
        isOnline === null ? 'Connexion inconnue' : isOnline ? 'En ligne' : 'Hors ligne',
        batteryPercent === null ? (isBatteryLow ? 'pile faible' : '') : `pile ${batteryPercent} %`,
        isBatteryLow && batteryPercent !== null ? 'à changer' : '',
      ]
        .filter(Boolean)
        .join(', '),
    noRoom: 'Aucune salle',
  },
  rooms: {
    title: 'Salles à clavier',
    none: 'Aucune salle ne s’ouvre avec un clavier. Choisissez « Clavier connecté » dans la fiche de la salle.',
    /** Reference in the sheet of the room, and whether the account knows it. */
    lock: (reference: string | null, isKnown: boolean): string =>
      reference === null
        ? 'aucune serrure'
        : isKnown
          ? `serrure ${reference}`
          : `serrure ${reference}, inconnue du compte`,
    edit: 'Changer dans la fiche',
  },
  knownWays: {
    title: 'Autres moyens d’entrer',
    lead: 'Un code fixe reste connu de ceux qui l’ont reçu. Changez-le devant la porte, puis dans la fiche de la salle.',
    none: 'Toutes les salles s’ouvrent avec un clavier connecté.',
    mode: (mode: LockMode): string => modes[mode],
    rotation: (writtenAt: string, changeBefore: string): string =>
      `code écrit le ${writtenAt}, à changer avant le ${changeBefore}`,
    isDue: 'Code à changer',
    noCode: 'Aucun code n’est gardé',
  },
  fromRoom: 'Serrures de l’établissement',
}

import type {
  BuildingKind,
  OrganisationKind,
  PieceKind,
  PieceRules,
  PieceStop,
  Purpose,
  RoomType,
} from '@salles-ouvertes/contract'

/** What says whether a booking calls for a piece. */
export type PieceCase = {
  readonly organisationKind: OrganisationKind
  readonly buildingKind: BuildingKind
  readonly roomType: RoomType
  readonly purpose: Purpose | null
  readonly openToPublic: boolean
}
/** What a tenant set for itself: whether the insurance is needed to ask, and the effect of the other kinds. */
export type PiecePolicy = { readonly requiresInsurance: boolean; readonly pieces: PieceRules['stops'] }
export type RequiredPiece = { readonly kind: PieceKind; readonly stops: PieceStop }

type Rule = {
  readonly appliesTo: (facts: PieceCase) => boolean
  /** What its lack stops while the tenant says nothing else. */
  readonly stops: PieceStop
  /** Paragraph of docs/rules/pieces.md that gives the text, or says that none was verified. */
  readonly source: string
}

const isAssociation = ({ organisationKind }: PieceCase) => organisationKind === 'association'
const asksOf = (kind: OrganisationKind) => (facts: PieceCase) => facts.organisationKind === kind

/** Which pieces a booking calls for, besides the insurance: the only table. Source: docs/rules/pieces.md §1. */
export const pieceRules: Record<Exclude<PieceKind, 'insurance'>, Rule> = {
  statutes: { appliesTo: isAssociation, stops: 'nothing', source: '1.2' },
  'registration-receipt': { appliesTo: isAssociation, stops: 'nothing', source: '1.2' },
  officers: { appliesTo: isAssociation, stops: 'nothing', source: '1.2' },
  'republican-commitment': { appliesTo: isAssociation, stops: 'nothing', source: '1.3' },
  'company-extract': { appliesTo: asksOf('company'), stops: 'nothing', source: '1.4' },
  'training-registration': { appliesTo: asksOf('training-body'), stops: 'nothing', source: '1.4' },
  'safety-instructions': {
    appliesTo: ({ buildingKind }) => buildingKind === 'college' || buildingKind === 'lycee',
    stops: 'nothing',
    source: '1.5',
  },
  'premises-permit': {
    appliesTo: ({ roomType, purpose, openToPublic }) =>
      roomType === 'gymnasium' && openToPublic && purpose !== null && purpose !== 'sport',
    stops: 'signature',
    source: '1.6',
  },
  'bar-permit': {
    appliesTo: ({ buildingKind, openToPublic }) => buildingKind === 'municipal-hall' && openToPublic,
    stops: 'nothing',
    source: '1.7',
  },
  'music-declaration': {
    appliesTo: ({ purpose, openToPublic }) => openToPublic && purpose === 'cultural',
    stops: 'nothing',
    source: '1.7',
  },
}

/** The pieces that a booking calls for, the insurance first, each with what its lack stops. Source: docs/rules/pieces.md §1. */
export function requiredPieces(facts: PieceCase, { requiresInsurance, pieces }: PiecePolicy): RequiredPiece[] {
  const insurance: RequiredPiece = { kind: 'insurance', stops: requiresInsurance ? 'submission' : 'nothing' }
  const kinds = Object.keys(pieceRules) as (keyof typeof pieceRules)[]
  const others = kinds.flatMap((kind): RequiredPiece[] => {
    const stops = pieces[kind] ?? pieceRules[kind].stops
    return stops !== 'not-asked' && pieceRules[kind].appliesTo(facts) ? [{ kind, stops }] : []
  })
  return [insurance, ...others]
}

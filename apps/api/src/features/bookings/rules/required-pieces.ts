import type {
  BuildingKind,
  ErpType,
  OrganisationKind,
  PieceChoice,
  PieceKind,
  PieceRulesDto,
  PieceStops,
  PieceStop,
  Purpose,
  RoomType,
} from '@salles-ouvertes/contract'
import { isForeignUse } from './erp-uses.ts'

/** What says whether a booking calls for a piece. */
export type PieceCase = {
  readonly organisationKind: OrganisationKind
  readonly buildingKind: BuildingKind
  readonly roomType: RoomType
  readonly erpTypes: readonly ErpType[]
  readonly purpose: Purpose | null
  readonly openToPublic: boolean
}
/** What a tenant set for itself: whether the insurance is needed to ask, and the effect of the other kinds. */
export type PiecePolicy = {
  readonly requiresInsurance: boolean
  readonly pieces: PieceStops
  /** Days before the first session at which the permit of a foreign use is asked for, at the latest. */
  readonly permitLeadDays: number
}
export type RequiredPiece = {
  readonly kind: PieceKind
  readonly stops: PieceStop
  /** Valid only once the tenant has verified it. */
  readonly needsVerdict?: true
  /** Days before the first session at which it is asked for elsewhere, at the latest. */
  readonly leadDays?: number
}

type Rule = {
  readonly appliesTo: (facts: PieceCase) => boolean
  /** What its lack stops while the tenant says nothing else. */
  readonly stops: PieceStop
  /** A text asks for it, whatever the tenant says. */
  readonly isFixed?: true
  /** Given is not enough: the place has to have verified it. */
  readonly needsVerdict?: true
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
    appliesTo: isForeignUse,
    stops: 'signature',
    isFixed: true,
    needsVerdict: true,
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

type RuledKind = keyof typeof pieceRules
const ruledKinds = Object.keys(pieceRules) as RuledKind[]

/** What the lack of a piece stops for a tenant: what the text fixes, else what the tenant says, else what is usual. */
function choiceOf(kind: RuledKind, said: PieceStops): PieceChoice {
  const chosen: Partial<Record<RuledKind, PieceChoice>> = pieceRules[kind].isFixed ? {} : said
  return chosen[kind] ?? pieceRules[kind].stops
}

/** Every kind of piece with what its lack stops for a tenant, the insurance first, and whether the tenant may set it. */
export function rulesOfTenant({
  requiresInsurance,
  pieces,
}: Omit<PiecePolicy, 'permitLeadDays'>): PieceRulesDto['items'] {
  const insurance = requiresInsurance ? 'submission' : 'nothing'
  return [
    { kind: 'insurance', stops: insurance, usual: 'submission', fixedBy: 'other-setting' },
    ...ruledKinds.map((kind) => {
      const { stops: usual, isFixed } = pieceRules[kind]
      return { kind, stops: choiceOf(kind, pieces), usual, fixedBy: isFixed ? ('law' as const) : null }
    }),
  ]
}

/** The pieces that a booking calls for, the insurance first, each with what its lack stops. Source: docs/rules/pieces.md §1. */
export function requiredPieces(
  facts: PieceCase,
  { requiresInsurance, pieces, permitLeadDays }: PiecePolicy,
): RequiredPiece[] {
  const insurance: RequiredPiece = { kind: 'insurance', stops: requiresInsurance ? 'submission' : 'nothing' }
  const others = ruledKinds.flatMap((kind): RequiredPiece[] => {
    const stops = choiceOf(kind, pieces)
    const { appliesTo, needsVerdict } = pieceRules[kind]
    if (stops === 'not-asked' || !appliesTo(facts)) return []
    return [{ kind, stops, ...(needsVerdict && { needsVerdict, leadDays: permitLeadDays }) }]
  })
  return [insurance, ...others]
}

import { z } from 'zod'
import { id, instant, localDate } from './values.ts'
import { scanState } from './vocabulary.ts'

/** Documents that a booking may call for. Which one, when: docs/rules/pieces.md. */
export const pieceKind = z
  .enum([
    'insurance',
    'statutes',
    'registration-receipt',
    'officers',
    'republican-commitment',
    'company-extract',
    'training-registration',
    'safety-instructions',
    'premises-permit',
    'bar-permit',
    'music-declaration',
  ])
  .meta({ id: 'PieceKind' })
export type PieceKind = z.infer<typeof pieceKind>

/** What the lack of a piece stops; `nothing`: it is only asked for. */
export const pieceStop = z.enum(['nothing', 'submission', 'approval', 'signature']).meta({ id: 'PieceStop' })
export type PieceStop = z.infer<typeof pieceStop>

/** What a tenant thinks of a piece that it looked at. */
export const pieceVerdict = z.enum(['verified', 'refused']).meta({ id: 'PieceVerdict' })
export type PieceVerdict = z.infer<typeof pieceVerdict>

export const pieceReview = z
  .object({
    verdict: pieceVerdict,
    /** Why it was refused; empty otherwise. */
    reason: z.string(),
    reviewedAt: instant,
    /** Tenant whose staff looked: each judges for itself. */
    tenantName: z.string(),
  })
  .meta({ id: 'PieceReview' })

export const piece = z
  .object({
    id,
    kind: pieceKind,
    /** Counts the deposits of this kind: a new version replaces, nothing is deleted. */
    version: z.number().int(),
    /** Of an insurance; empty for the other kinds. */
    insurer: z.string(),
    policyNumber: z.string(),
    validFrom: localDate,
    /** Null when it has no end. */
    validUntil: localDate.nullable(),
    /** Null when staff noted a paper certificate seen at the desk. */
    file: z
      .object({
        name: z.string(),
        mediaType: z.string(),
        sizeBytes: z.number().int(),
        scanState,
        /** The daily check found that what is kept is not what was given. */
        isDamaged: z.boolean(),
      })
      .nullable(),
    createdAt: instant,
    state: z.enum(['valid', 'future', 'expired', 'replaced']),
    reviews: z.array(pieceReview),
  })
  .meta({ id: 'Piece' })
export type PieceDto = z.infer<typeof piece>

const optional = (max: number) => z.string().trim().max(max).default('')

/** Text fields sent beside the file (multipart). An insurance says who insures, under which contract, and until when. */
export const pieceInput = z
  .strictObject({
    kind: pieceKind,
    insurer: optional(120),
    policyNumber: optional(60),
    validFrom: localDate,
    validUntil: z
      .union([localDate, z.literal('')])
      .default('')
      .transform((day) => day || null),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil >= validFrom, {
    path: ['validUntil'],
    message: 'ends-before-start',
  })
  .refine(({ kind, insurer }) => kind !== 'insurance' || insurer !== '', { path: ['insurer'], message: 'required' })
  .refine(({ kind, policyNumber }) => kind !== 'insurance' || policyNumber !== '', {
    path: ['policyNumber'],
    message: 'required',
  })
  .refine(({ kind, validUntil }) => kind !== 'insurance' || validUntil !== null, {
    path: ['validUntil'],
    message: 'required',
  })
  .meta({ id: 'PieceForm' })

/** An insurance certificate that covers a day; `hasFile` is false when it was seen on paper. */
export const insuranceInForce = z.object({
  pieceId: id,
  insurer: z.string(),
  policyNumber: z.string(),
  validUntil: localDate,
  hasFile: z.boolean(),
})

/** A piece that a booking calls for, and where it stands for the tenant of that booking. */
export const calledPiece = z
  .object({
    kind: pieceKind,
    stops: pieceStop,
    state: z.enum(['valid', 'missing', 'expired', 'refused', 'to-verify']),
    /** The one that serves, or the last one given; null when none was. */
    piece: z
      .object({
        id,
        version: z.number().int(),
        validUntil: localDate.nullable(),
        hasFile: z.boolean(),
        verdict: pieceVerdict.nullable(),
        reason: z.string(),
        reviewedAt: instant.nullable(),
        reviewerName: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'CalledPiece' })
export type CalledPieceDto = z.infer<typeof calledPiece>

export const reviewPieceInput = z
  .strictObject({ verdict: pieceVerdict, reason: optional(300) })
  .refine(({ verdict, reason }) => verdict !== 'refused' || reason !== '', { path: ['reason'], message: 'required' })
  .meta({ id: 'ReviewPiece' })
export type ReviewPieceInput = z.infer<typeof reviewPieceInput>

/** Kinds whose effect a tenant sets for itself: not the insurance, which has its own setting, nor what a text fixes. */
export const settablePiece = pieceKind.exclude(['insurance', 'premises-permit'])
export type SettablePiece = z.infer<typeof settablePiece>
const pieceChoice = z.union([pieceStop, z.literal('not-asked')])
export type PieceChoice = z.infer<typeof pieceChoice>

/** What a tenant says of some kinds; the others follow docs/rules/pieces.md. */
export const pieceStops = z.partialRecord(settablePiece, pieceChoice)
export type PieceStops = z.infer<typeof pieceStops>

export const pieceRules = z
  .object({
    stops: pieceStops,
    /** Every kind, the insurance first. */
    items: z.array(
      z.object({
        kind: pieceKind,
        /** What its lack stops now. */
        stops: pieceChoice,
        /** What it stops while the tenant says nothing. */
        usual: pieceStop,
        /** Why the tenant may not set it here; null when it may. */
        fixedBy: z.enum(['law', 'other-setting']).nullable(),
      }),
    ),
    allowedActions: z.array(z.literal('edit')),
  })
  .meta({ id: 'PieceRules' })
export type PieceRulesDto = z.infer<typeof pieceRules>

/** `former` is what was read: refused when somebody else changed it meanwhile. */
export const pieceRulesInput = z.strictObject({ former: pieceStops, stops: pieceStops }).meta({ id: 'PieceRulesForm' })

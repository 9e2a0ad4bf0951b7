import type { BuildingKind, OrganisationKind, Purpose } from '@salles-ouvertes/contract'

type LegalUse = { readonly allowed: readonly Purpose[]; readonly toConfirm: readonly Purpose[] }
export type LegalUses = {
  /** Text to quote to those it excludes. */
  readonly source: string
  readonly uses: { readonly [kind in OrganisationKind]?: LegalUse }
}

const nonCommercial: readonly Purpose[] = [
  'cultural',
  'sport',
  'civic',
  'popular-education',
  'training',
  'meeting',
  'social',
  'private-event',
]

/** Uses that a mayor may allow in any school: art. L212-15 of the code de l'éducation. */
const mayorsSchoolUses: readonly Purpose[] = ['cultural', 'sport', 'social', 'popular-education']

const collegeUses: LegalUses['uses'] = {
  association: {
    allowed: ['cultural', 'civic', 'popular-education'],
    toConfirm: ['sport', 'social', 'meeting', 'training'],
  },
  'training-body': { allowed: ['training', 'meeting'], toConfirm: ['popular-education'] },
  company: { allowed: ['training', 'meeting'], toConfirm: ['commercial'] },
  'public-body': { allowed: mayorsSchoolUses, toConfirm: ['civic', 'training', 'meeting'] },
  political: { allowed: [], toConfirm: ['civic', 'meeting'] },
  religious: { allowed: [], toConfirm: ['meeting'] },
}

const asToConfirm = ({ allowed, toConfirm }: LegalUse): LegalUse => ({
  allowed: [],
  toConfirm: [...allowed, ...toConfirm],
})

/**
 * Who may use a building, for what, by the text of its kind. An absent kind or purpose is refused; `toConfirm` is
 * admitted with the words « à confirmer », because the reading of the text was not verified.
 * Source: docs/rules/eligibility.md §1.
 */
export const legalUses: Record<BuildingKind, LegalUses> = {
  college: { source: 'code de l’éducation, art. L213-2-2 (rédaction de 2013)', uses: collegeUses },
  lycee: {
    source: 'code de l’éducation, art. L214-6-2 (à confirmer)',
    uses: Object.fromEntries(Object.entries(collegeUses).map(([kind, use]) => [kind, asToConfirm(use)])),
  },
  ecole: {
    source: 'code de l’éducation, art. L212-15',
    uses: {
      association: { allowed: mayorsSchoolUses, toConfirm: [] },
      'public-body': { allowed: [], toConfirm: mayorsSchoolUses },
    },
  },
  'municipal-hall': {
    source: 'code général des collectivités territoriales, art. L2144-3',
    uses: {
      association: { allowed: nonCommercial, toConfirm: ['commercial'] },
      'training-body': { allowed: nonCommercial, toConfirm: ['commercial'] },
      company: { allowed: nonCommercial, toConfirm: ['commercial'] },
      'public-body': { allowed: nonCommercial, toConfirm: ['commercial'] },
      political: { allowed: nonCommercial, toConfirm: [] },
      religious: { allowed: nonCommercial, toConfirm: [] },
      individual: { allowed: nonCommercial, toConfirm: [] },
    },
  },
}

import type { ErpType, Purpose, RoomType } from '@salles-ouvertes/contract'

/** Whether a use is foreign to a type: never, only when the public is admitted, or always. */
type Foreign = 'never' | 'with-public' | 'always'

const learning = { training: 'never', meeting: 'never', 'popular-education': 'never', civic: 'never' } as const

/**
 * Uses foreign to the ERP type of a building, which the règlement de sécurité (art. GN 6) lets in as an exception, with
 * the permit of the mayor. Types that are not here are left to the safety commission: nothing is asked.
 * Source: docs/rules/pieces.md §1 bis, to be confirmed.
 */
const foreignUses: Partial<Record<ErpType, Record<Purpose, Foreign>>> = {
  L: {
    ...learning,
    ...{ cultural: 'never', social: 'never', 'private-event': 'never', commercial: 'never', sport: 'never' },
  },
  N: {
    ...learning,
    ...{ cultural: 'with-public', social: 'never', 'private-event': 'never', commercial: 'always', sport: 'always' },
  },
  R: {
    ...learning,
    ...{ cultural: 'with-public', social: 'with-public', 'private-event': 'always' },
    ...{ commercial: 'always', sport: 'always' },
  },
  W: {
    ...learning,
    ...{ cultural: 'with-public', social: 'with-public', 'private-event': 'always' },
    ...{ commercial: 'always', sport: 'always' },
  },
  X: {
    ...{ training: 'with-public', meeting: 'with-public', 'popular-education': 'with-public', civic: 'with-public' },
    ...{ cultural: 'with-public', social: 'with-public', 'private-event': 'with-public' },
    ...{ commercial: 'with-public', sport: 'never' },
  },
}

export type UseOfBuilding = {
  readonly erpTypes: readonly ErpType[]
  readonly roomType: RoomType
  readonly purpose: Purpose | null
  readonly openToPublic: boolean
}

/** Types of the buildings; a gymnasium of which nobody wrote the type is taken for what it is, an indoor sports hall. */
const typesOf = ({ erpTypes, roomType }: UseOfBuilding): readonly ErpType[] =>
  erpTypes.length === 0 && roomType === 'gymnasium' ? ['X'] : erpTypes

/** Whether the use is foreign to a building in which it takes place. Source: docs/rules/pieces.md §1 bis. */
export const isForeignUse = (use: UseOfBuilding): boolean =>
  typesOf(use).some((type) => {
    const foreign = use.purpose === null ? undefined : foreignUses[type]?.[use.purpose]
    return foreign === 'always' || (foreign === 'with-public' && use.openToPublic)
  })

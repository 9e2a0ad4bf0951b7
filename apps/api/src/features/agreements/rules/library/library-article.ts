import type { AgreementBuilding, ComputedBlockName, Condition } from '@salles-ouvertes/contract'

/** Kind of building alone in having a text, and conditions under which it stands. */
interface Standing {
  of?: AgreementBuilding
  when?: Condition[]
}

export interface LibraryLine extends Standing {
  text: string
}

export type LibraryBlock =
  | (Standing & { kind: 'paragraph'; text: string })
  | (Standing & { kind: 'list'; items: LibraryLine[] })
  | (Standing & { kind: 'computed'; name: ComputedBlockName })

/** An article of the wording of the platform, for every kind of building at once. Plain data. */
export interface LibraryArticle extends Standing {
  key: string
  /** Or one for each kind of building. */
  title: string | Record<AgreementBuilding, string>
  blocks: LibraryBlock[]
}

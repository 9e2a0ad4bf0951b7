import type { AgreementFacts } from '../agreement-facts.ts'

/** A piece of an article. Columns of a table share the width in proportion to `share`. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; columns: { title: string; share: number; align?: 'right' }[]; rows: string[][] }

/** An article as data: absent from the agreement where `appliesTo` says no; numbers are given at composition. */
export interface ArticleText {
  title: (facts: AgreementFacts) => string
  appliesTo?: (facts: AgreementFacts) => boolean
  body: (facts: AgreementFacts) => (Block | null)[]
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const list = (items: (string | null)[]): Block => ({
  kind: 'list',
  items: items.filter((item) => item !== null),
})

/** A block that stands only under its condition. */
export const when = (condition: boolean, block: () => Block): Block | null => (condition ? block() : null)

/** How the parties are called in the text: a collège has an owner and an establishment, a hall has its commune. */
export function wordsFor({ buildingKind }: AgreementFacts) {
  return buildingKind === 'college'
    ? {
        manager: 'l’établissement',
        ofManager: 'de l’établissement',
        toManager: 'à l’établissement',
        lenders: 'le propriétaire et l’établissement',
        ofLenders: 'du propriétaire et de l’établissement',
        lend: 'mettent',
      }
    : {
        manager: 'la commune',
        ofManager: 'de la commune',
        toManager: 'à la commune',
        lenders: 'la commune',
        ofLenders: 'de la commune',
        lend: 'met',
      }
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

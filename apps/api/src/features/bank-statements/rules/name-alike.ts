import { unaccented } from './movement.ts'

/** What many names share, and what banks write around them. */
const common = new Set(
  `association assoc club amicale comite union sportive sarl sas eurl scop societe commune mairie ville departement college
  virement vir inst sepa recu emis remise cheque chq prelevement paiement facture titre location salle gymnase
  les des aux sur pour par chez avec monsieur madame`.split(/\s+/),
)

const tokensOf = (text: string): string[] =>
  unaccented(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= 3 && !common.has(word))

/** Banks cut long names: the beginning of a word, from four letters on, is the word. */
const isSame = (word: string, said: string): boolean =>
  word === said || (said.length >= 4 && word.startsWith(said)) || (word.length >= 4 && said.startsWith(word))

/** Whether the words of a movement name this organisation: half at least of the words that are its own. */
export function isNameAlike(name: string, words: string): boolean {
  const own = tokensOf(name)
  const said = tokensOf(words)
  const found = own.filter((word) => said.some((each) => isSame(word, each)))
  return own.length > 0 && found.length * 2 >= own.length
}

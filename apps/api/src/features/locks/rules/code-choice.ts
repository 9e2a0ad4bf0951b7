import { fail } from '../../../platform/errors.ts'

/** What a lock takes as a code. */
export type CodeShape = { alphabet: string; length: number; forbiddenPrefixes: readonly string[] }
/** A whole number from 0 to `bound` excluded, each as likely as the others: from a source nobody can guess. */
export type Draw = (bound: number) => number

const leastDifferentSigns = 4

/**
 * Whether somebody would try this code first: few different signs, a run up or down, the same half twice, or read alike
 * both ways. Source: docs/rules/access.md, point 10.
 */
export function isTrivialCode(code: string): boolean {
  const signs = [...code]
  const steps = signs.slice(1).map((sign, index) => Number(sign) - Number(signs[index]))
  const isRun = (step: number) => steps.filter((found) => found === step).length >= code.length - 3
  const half = code.slice(0, code.length / 2)
  const isTwice = code.length % 2 === 0 && code === half + half
  return (
    new Set(signs).size < leastDifferentSigns || isRun(1) || isRun(-1) || isTwice || code === signs.reverse().join('')
  )
}

/** Whether the lock takes this code, and nobody would try it first. */
export const isFit = ({ alphabet, length, forbiddenPrefixes }: CodeShape, code: string): boolean =>
  code.length === length &&
  [...code].every((sign) => alphabet.includes(sign)) &&
  !forbiddenPrefixes.some((prefix) => code.startsWith(prefix)) &&
  !isTrivialCode(code)

/** Of four digits, the shortest that is sold, nearly one code in two is fit: so many unfit ones mean that hardly any is. */
const mostDraws = 1000

/**
 * A code of this shape, each of the fit ones as likely as the others: drawn again until it is fit.
 * @throws locks.no-code-left when hardly any code of this shape is fit, or none
 */
export function chooseCode(shape: CodeShape, draw: Draw): string {
  for (let drawn = 0; drawn < mostDraws; drawn += 1) {
    const code = Array.from({ length: shape.length }, () => shape.alphabet[draw(shape.alphabet.length)]).join('')
    if (isFit(shape, code)) return code
  }
  return fail('locks.no-code-left', { alphabet: shape.alphabet, length: shape.length })
}

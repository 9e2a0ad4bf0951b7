import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BankStatementFormat } from '@salles-ouvertes/contract'
import { readCamt } from '../read-camt.ts'
import { readStatementCsv } from '../read-statement-csv.ts'
import { likenessOf, nameOf } from './likeness.ts'
import type { Movement } from './movement.ts'
import { type Known, type Recognition, recognise } from './recognise-movements.ts'

type Statement = { format: BankStatementFormat; movements: readonly Movement[] }

const movement = (changes: Partial<Movement> = {}): Movement => ({
  ...{ bookedOn: '2026-10-05', amountCents: 3000, label: 'Chorale d’essai', counterparty: null, reference: null },
  ...{ bankReference: null, isReturn: false, ...changes },
})

/** An account that remembers, as the database does, every telling that was new. */
function account() {
  const known: Known[] = []
  const noted = (id: string, { identity, isNamed }: Recognition, format: BankStatementFormat): void => {
    const index = known.findIndex((each) => each.id === id)
    const before = known[index]
    if (!before) throw new Error(`${id} is not there`)
    known[index] = {
      ...before,
      identities: new Set([...before.identities, identity]),
      namedIn: new Set([...before.namedIn, ...(isNamed ? [format] : [])]),
    }
  }
  return {
    known,
    bring({ format, movements }: Statement): readonly Recognition[] {
      const recognised = recognise(known, { format, movements, digest: (identity) => identity })
      recognised.forEach((each) => {
        const { movement: told, knownId, echo } = each
        const id = knownId ?? `m-${known.length}`
        if (!knownId) {
          known.push({ id, likeness: likenessOf(told), identities: new Set(), namedIn: new Set() })
        }
        if (!knownId || echo) noted(id, each, format)
      })
      const identities = known.flatMap((each) => [...each.identities])
      expect(new Set(identities).size).toBe(identities.length)
      return recognised
    },
  }
}

const counted = (keys: readonly string[]): Record<string, number> =>
  keys.reduce<Record<string, number>>((counts, key) => ({ ...counts, [key]: (counts[key] ?? 0) + 1 }), {})
const kinds = (movements: readonly Movement[]) => counted(movements.map((each) => likenessOf(each).key))
const kindsOf = (known: readonly Known[]) => counted(known.map(({ likeness }) => likeness.key))

/** As many as the fullest file tells, or as one format names. */
function expectedKinds(statements: readonly Statement[]): Record<string, number> {
  const most: Record<string, number> = {}
  const raise = (counts: Record<string, number>): void => {
    for (const [key, count] of Object.entries(counts)) most[key] = Math.max(most[key] ?? 0, count)
  }
  statements.forEach(({ movements }) => raise(kinds(movements)))
  for (const format of ['csv', 'camt-053'] as const) {
    const named = new Map<string, Movement>()
    for (const statement of statements.filter((each) => each.format === format)) {
      const ranks = new Map<string, number>()
      for (const each of statement.movements) {
        const name = nameOf(each, format)
        if (name === null) continue
        ranks.set(name, (ranks.get(name) ?? 0) + 1)
        named.set(`${name}#${ranks.get(name)}`, each)
      }
    }
    raise(kinds([...named.values()]))
  }
  return most
}

type Paid = { day: number; cents: number; payer: string; words: string; reference: string | null; no: number }
const paid = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 2 }),
      cents: fc.constantFrom(3000, 4550, -3000),
      payer: fc.constantFrom('Chorale d’essai', 'Judo de la Meije'),
      words: fc.constantFrom('Location gymnase', 'Loyer octobre'),
      reference: fc.constantFrom(null, 'RF18COLV2671', 'RF40COLV2682'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all): Paid[] => all.map((each, no) => ({ ...each, no })))

/** The same payments as two exports of a bank write them: other words around, other order, numbered or not. */
const files = {
  csv: (all: readonly Paid[]): Statement => {
    const lines = all.map(
      ({ day, cents, payer, words, reference }) =>
        `0${day}/10/2026;VIR SEPA RECU ${payer.toUpperCase()} ${words};${(cents / 100).toFixed(2)};${reference ?? ''}`,
    )
    const text = ['Date;Libellé;Montant;Référence', ...lines].join('\n')
    return { format: 'csv', movements: readStatementCsv(Buffer.from(text), '2026-10-31') }
  },
  camt: (all: readonly Paid[], isNumbered = true): Statement => {
    const entries = all.map(({ day, cents, payer, words, reference, no }) => {
      const [way, party] = cents > 0 ? ['CRDT', 'Dbtr'] : ['DBIT', 'Cdtr']
      const structured = reference ? `<Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd>` : ''
      return `<Ntry><Amt Ccy="EUR">${(Math.abs(cents) / 100).toFixed(2)}</Amt><CdtDbtInd>${way}</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>2026-10-0${day}</Dt></BookgDt>${isNumbered ? `<AcctSvcrRef>B${no}</AcctSvcrRef>` : ''}
        <NtryDtls><TxDtls><RltdPties><${party}><Nm>${payer}</Nm></${party}></RltdPties>
        <RmtInf>${structured}<Ustrd>${words}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
    })
    const text = `<Document><BkToCstmrStmt><Stmt>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`
    return { format: 'camt-053', movements: readCamt(Buffer.from(text), '2026-10-31').movements }
  },
}
const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })
const written = (all: readonly Paid[], kind: 'csv' | 'numbered' | 'bare'): Statement =>
  kind === 'csv' ? files.csv(all) : files.camt(all, kind === 'numbered')
const kind = fc.constantFrom('csv' as const, 'numbered' as const, 'bare' as const)

describe('the same account told by several files', () => {
  it('has each payment once: whole in one format, in two parts in any other, in any order', () => {
    const story = paid.chain((all) =>
      fc.record({
        all: fc.constant(all),
        whole: kind,
        parts: kind,
        cut: fc.integer({ min: 1, max: all.length }),
        mixed: shuffled(all),
        order: shuffled([0, 1, 2, 0, 1, 2]),
      }),
    )
    fc.assert(
      fc.property(story, ({ all, whole, parts, cut, mixed, order }) => {
        const statements = [
          written(all, whole),
          written(mixed.slice(0, cut), parts),
          ...(cut < mixed.length ? [written(mixed.slice(cut), parts)] : []),
        ]
        const books = account()
        for (const rank of order) {
          const statement = statements[rank]
          if (statement) books.bring(statement)
        }
        expect(kindsOf(books.known)).toEqual(kinds(files.camt(all).movements))
      }),
      { numRuns: 300 },
    )
  })

  it('has as many as the fullest file or the names of a format, whichever payments each file tells', () => {
    const statements = paid.chain((all) =>
      fc.array(
        fc.tuple(fc.shuffledSubarray(all, { minLength: 1 }), kind).map(([some, how]) => written(some, how)),
        { minLength: 1, maxLength: 5 },
      ),
    )
    fc.assert(
      fc.property(statements, (brought) => {
        const books = account()
        brought.forEach((statement) => books.bring(statement))
        expect(kindsOf(books.known)).toEqual(expectedKinds(brought))
      }),
      { numRuns: 500 },
    )
  })
})

describe('recognise', () => {
  it('keeps a second payment of the same day, the same sum and the same words', () => {
    const books = account()
    books.bring({ format: 'csv', movements: [movement()] })
    const [first, second] = books.bring({ format: 'camt-053', movements: [movement(), movement()] })
    expect([first?.knownId, first?.echo, second?.knownId]).toEqual(['m-0', 'same-words', null])
  })

  it('never takes for one two payments that the bank numbers apart, even when a file without numbers stood between', () => {
    const books = account()
    books.bring({ format: 'csv', movements: [movement()] })
    books.bring({ format: 'camt-053', movements: [movement({ bankReference: 'B1' })] })
    const [other] = books.bring({ format: 'camt-053', movements: [movement({ bankReference: 'B2' })] })
    expect(other?.knownId).toBeNull()
    const again = books.bring({ format: 'camt-053', movements: [movement({ bankReference: 'B1' })] })
    expect(again).toMatchObject([{ knownId: 'm-0', echo: null }])
  })

  it('believes the number of the bank rather than its words', () => {
    const books = account()
    books.bring({ format: 'camt-053', movements: [movement({ bankReference: 'B1', label: 'VIR' })] })
    const [again] = books.bring({ format: 'camt-053', movements: [movement({ bankReference: 'B1', label: 'AUTRE' })] })
    expect(again?.knownId).toBe('m-0')
  })
})

describe('likenessOf', () => {
  it.each<[string, Partial<Movement>, Partial<Movement>, boolean]>([
    ['words around', { label: 'VIR SEPA RECU CHORALE D’ESSAI' }, { label: 'Chorale d’essai' }, true],
    ['the payer apart', { label: 'Loyer', counterparty: 'Judo' }, { label: 'JUDO loyer' }, true],
    ['our reference, other words', { reference: 'RF18 COLV 2671' }, { label: 'VIR INST RF18COLV2671' }, true],
    ['two references of ours', { reference: 'RF18COLV2671' }, { reference: 'RF40COLV2682' }, false],
    ['other words', { label: 'Chorale' }, { label: 'Judo' }, false],
    ['another day', {}, { bookedOn: '2026-10-06' }, false],
    ['the other way', {}, { amountCents: -3000 }, false],
    ['only words of a bank', { label: 'VIR SEPA RECU' }, { label: 'VIR INST' }, false],
  ])('with %s', (_, one, other, isAlike) => {
    expect(likenessOf(movement(one)).key === likenessOf(movement(other)).key).toBe(isAlike)
  })
})

import { describe, expect, it } from 'vitest'
import { readCamt } from './read-camt.ts'

const entry = (words: string, { sum = '30.00', way = 'CRDT', status = '<Sts>BOOK</Sts>', currency = 'EUR' } = {}) =>
  `<Ntry><Amt Ccy="${currency}">${sum}</Amt><CdtDbtInd>${way}</CdtDbtInd>${status}
   <BookgDt><Dt>2026-10-05</Dt></BookgDt>${words}</Ntry>`
const camt = (entries: string, version = '02') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr>
<Stmt><Id>1</Id><Acct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`
const declaring = (type: string, entries: string) => camt(entries).replace('<Document', `${type}<Document`)
const details = (words: string) => `<NtryDtls><TxDtls>${words}</TxDtls></NtryDtls>`
const read = (text: string) => readCamt(Buffer.from(text), '2026-10-31')
const faultOf = (text: string): unknown => {
  try {
    return read(text)
  } catch (error) {
    return (error as { details?: unknown }).details
  }
}

describe('a statement in camt.053', () => {
  it('gives the sum, the day, who paid and under which reference', () => {
    const words = `<RltdPties><Dbtr><Nm>Chorale d’essai &amp; amis</Nm></Dbtr></RltdPties>
      <RmtInf><Strd><CdtrRefInf><Ref>RF18COLV2671</Ref></CdtrRefInf></Strd><Ustrd>Location gymnase</Ustrd></RmtInf>`
    expect(read(camt(entry(`<AcctSvcrRef>B42</AcctSvcrRef>${details(words)}`)))).toEqual({
      ibans: ['FR1420041010050500013M02606'],
      pending: 0,
      movements: [
        {
          ...{ bookedOn: '2026-10-05', amountCents: 3000, isReturn: false, bankReference: 'B42' },
          ...{ label: 'Chorale d’essai & amis Location gymnase', counterparty: 'Chorale d’essai & amis' },
          reference: 'RF18COLV2671',
        },
      ],
    })
  })

  it('reads prefixes, later versions, and leaves what is not booked yet', () => {
    const later = camt(
      entry('', { status: '<Sts><Cd>BOOK</Cd></Sts>' }) + entry('', { status: '<Sts><Cd>PDNG</Cd></Sts>' }),
      '08',
    )
    const prefixed = later.replace(/<(\/?)([A-Z]\w*)/g, '<$1ns2:$2').replace('xmlns=', 'xmlns:ns2=')
    expect(read(prefixed)).toMatchObject({ pending: 1, movements: [{ amountCents: 3000 }] })
  })

  it('counts out a debit, and knows one that takes back', () => {
    const [out, back] = read(
      camt(entry('', { way: 'DBIT' }) + entry('<RvslInd>true</RvslInd>', { way: 'DBIT', sum: '12.5' })),
    ).movements
    expect([out?.amountCents, out?.isReturn]).toEqual([-3000, false])
    expect([back?.amountCents, back?.isReturn]).toEqual([-1250, true])
  })

  it('opens a grouped entry that tells its parts, and keeps whole one that does not', () => {
    const part = (sum: string, name: string) =>
      `<TxDtls><Amt Ccy="EUR">${sum}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Nm>${name}</Nm></Dbtr></RltdPties></TxDtls>`
    const told = `<AcctSvcrRef>B1</AcctSvcrRef><NtryDtls>${part('10', 'Un')}${part('20.00', 'Deux')}</NtryDtls>`
    expect(read(camt(entry(told))).movements).toMatchObject([
      { amountCents: 1000, counterparty: 'Un', bankReference: 'B1/1' },
      { amountCents: 2000, counterparty: 'Deux', bankReference: 'B1/2' },
    ])
    const silent = '<NtryDtls><TxDtls></TxDtls><TxDtls></TxDtls></NtryDtls>'
    expect(read(camt(entry(silent))).movements).toMatchObject([{ amountCents: 3000 }])
    const wrong = `<NtryDtls>${part('10', 'Un')}${part('21', 'Deux')}</NtryDtls>`
    expect(faultOf(camt(entry(wrong)))).toMatchObject({ fault: 'sums-differ', entry: 1 })
  })

  const bomb = Array.from({ length: 9 }, (_, rank) => `<!ENTITY l${rank + 1} "${`&l${rank};`.repeat(10)}">`).join('')
  it.each<[string, string, object]>([
    [
      'a document type',
      declaring('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', entry('&x;')),
      { fault: 'document-type' },
    ],
    [
      'a thousand laughs',
      declaring(`<!DOCTYPE d [<!ENTITY l0 "ha">${bomb}]>`, entry('&l9;')),
      { fault: 'document-type' },
    ],
    [
      'an external document type',
      declaring('<!DOCTYPE d SYSTEM "https://piege.example/d.dtd">', ''),
      { fault: 'document-type' },
    ],
    ['an entity of nowhere', camt(entry('<AddtlNtryInf>&xxe;</AddtlNtryInf>')), { fault: 'not-xml' }],
    ['an element left open', camt(entry('<NtryDtls>')), { fault: 'not-xml' }],
    ['half a file', camt(entry('')).slice(0, -40), { fault: 'not-xml' }],
    ['nesting without end', '<a>'.repeat(5000) + '</a>'.repeat(5000), { fault: 'not-xml' }],
    ['two roots', `${camt('')}<a/>`, { fault: 'not-xml' }],
    ['another document', '<Document><CstmrCdtTrfInitn/></Document>', { fault: 'not-camt' }],
    ['no statement', '<Document><BkToCstmrStmt/></Document>', { fault: 'not-camt' }],
    ['dollars', camt(entry('', { currency: 'USD' })), { fault: 'other-currency', entry: 1, cell: 'USD' }],
    ['a sum with a sign', camt(entry('', { sum: '-30.00' })), { fault: 'bad-amount', entry: 1 }],
    ['a third of a cent', camt(entry('', { sum: '30.333' })), { fault: 'bad-amount', entry: 1 }],
    ['no way', camt(entry('', { way: 'BOTH' })), { fault: 'bad-entry', entry: 1 }],
    ['a day to come', camt(entry('')).replaceAll('2026-10-05', '2026-11-05'), { fault: 'day-to-come', entry: 1 }],
    ['no day', camt(entry('')).replace('<BookgDt><Dt>2026-10-05</Dt></BookgDt>', ''), { fault: 'bad-date', entry: 1 }],
  ])('is refused with %s', (_, text, fault) => expect(faultOf(text)).toMatchObject(fault))
})

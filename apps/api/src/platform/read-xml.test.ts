import { describe, expect, it } from 'vitest'
import { elementsNamed, readXml } from './read-xml.ts'

describe('readXml', () => {
  it('reads words as they are: numbered signs, quoted parts, remarks left out', () => {
    expect(readXml(`<?xml version="1.0"?><a b='&lt;' c="01"><!-- <x> -->&#233;<![CDATA[<b>]]> 007</a>`)).toEqual({
      ...{ name: 'a', namespace: '', children: [] },
      ...{ attributes: { b: '<', c: '01' }, text: 'é<b> 007' },
    })
  })

  it('leaves out prefixes, and tells what they stand for', () => {
    const root = readXml('<n:a xmlns:n="urn:n" xmlns="urn:d"><n:b n:c="1"/><d><b/></d></n:a>')
    if (typeof root === 'string') throw new Error(root)
    expect([root.name, root.namespace]).toEqual(['a', 'urn:n'])
    const found = elementsNamed(root, 'b').map(({ namespace, attributes }) => [namespace, attributes])
    expect(found).toEqual([
      ['urn:n', { c: '1' }],
      ['urn:d', {}],
    ])
  })

  it.each([
    ...['', 'words', '<a', '<a></b>', '</a>', '<a/></a>', '<a/><b/>', '<a/>words', '<a b=c></a>', '<a b="1" b="2"/>'],
    ...['<a b="<"/>', '<a>&#0;</a>', '<a>&amp</a>', '<a>&xxe;</a>', '<a>&toString;</a>', '<a>]]></a>', '<a>]]><</a>'],
    ...['<a>\u0001</a>', '<a><!-- -- --></a>', '<n:a/>', '<!doctype a><a/>', ' <?xml version="1.0"?><a/>'],
    '<a>'.repeat(5000) + '</a>'.repeat(5000),
  ])('refuses %s', (text) => expect(readXml(text)).toBe('not-xml'))

  it.each(['<!DOCTYPE a><a/>', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<!DOCTYPE a SYSTEM "b.dtd"><a/>'])(
    'refuses the document type of %s',
    (text) => expect(readXml(text)).toBe('document-type'),
  )
})

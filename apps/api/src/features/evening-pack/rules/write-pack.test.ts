import { expect, it } from 'vitest'
import { localDate } from '../../../platform/time.ts'
import { type PackWay, writePack } from './write-pack.ts'

const person: PackWay = {
  ...{ kind: 'person', instructions: 'Sonnez.', contactName: 'Loge', contactPhone: '04 65 71 00 01' },
  ...{ keyLabel: null, code: null },
}
const room = { name: 'Gymnase', instructions: '', contactName: '', contactPhone: '', path: null }
const linesOf = (ways: PackWay[]) =>
  writePack({
    ...{ establishmentName: 'Collège', establishmentPhone: '', siteName: 'Site', address: '', uses: [] },
    ...{ day: localDate('2026-10-13'), madeAt: 'à 16 h', rooms: [{ ...room, ways }] },
  }).blocks.flatMap(({ lines }) => lines.map((line) => line.replace(/\s/g, ' ')))

it.each([
  ['none', person, '1. Une personne ouvre : Sonnez. — Loge, 04 65 71 00 01'],
  [
    'the one that it names',
    { ...person, keyLabel: 'Clé du gymnase' },
    /^1\. Une personne ouvre : Sonnez\. — clé « Clé du gymnase »/,
  ],
])('says of a person which key they have: %s', (_case, way, line) => {
  expect(linesOf([way])[0]).toEqual(typeof line === 'string' ? line : expect.stringMatching(line))
})

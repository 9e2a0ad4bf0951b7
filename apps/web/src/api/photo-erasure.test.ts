import { describe, expect, it } from 'vitest'
import { erasureWords } from './photo-erasure.ts'

const answer = (body: object | string, status = 409) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })

describe('what stands in place of a photo', () => {
  it('says the day when it was erased, with a list or not', async () => {
    const erased = { code: 'files.erased', params: { erasedAt: '2031-10-13T21:30:00.000Z', listNumber: 2 } }
    expect(await erasureWords(answer(erased))).toMatch(/^Photo effacée le 13\soctobre 2031\.$/)
    const { erasedAt } = erased.params
    expect(await erasureWords(answer({ ...erased, params: { erasedAt } }))).toMatch(/^Photo effacée le /)
  })

  it('is nothing for any other refusal', async () => {
    const refusals = [{ code: 'condition-reports.not-found' }, { code: 'files.erased' }, 'a page of the proxy']
    for (const body of refusals) expect(await erasureWords(answer(body))).toBeNull()
  })
})

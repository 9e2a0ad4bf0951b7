import { effectScope } from 'vue'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { useForm } from './use-form.ts'

const schema = z.strictObject({
  name: z.string().trim().min(1),
  people: z.number().int().max(120),
  responsible: z.strictObject({ phone: z.string().regex(/^\d{10}$/) }),
})
const filled = { name: 'Chorale', people: 30, responsible: { phone: '0400000000' } }

function formOf(initial: z.input<typeof schema>) {
  const scope = effectScope()
  const form = scope.run(() => useForm({ schema, initial, messages: { name: 'Écrivez le nom.' } }))
  if (!form) throw new Error('the scope has ended')
  return form
}

class Refused extends Error {
  sentence = 'Ce créneau vient d’être pris.'
  fields: { path: string; message: string }[] = []
}

describe('useForm', () => {
  it('shows nothing before the form is sent', () => {
    const form = formOf({ ...filled, name: '' })
    expect(form.errors.value).toEqual([])
  })

  it('keeps a refused form from being sent and says why, field by field', async () => {
    const form = formOf({ name: ' ', people: 200, responsible: { phone: 'x' } })
    let calls = 0
    const isSent = await form.submit(async () => (calls += 1))
    expect(isSent).toBe(false)
    expect(calls).toBe(0)
    expect(form.errors.value).toEqual([
      { path: 'name', message: 'Écrivez le nom.' },
      { path: 'people', message: 'Indiquez 120 au plus.' },
      { path: 'responsible.phone', message: 'Vérifiez ce champ.' },
    ])
    expect(form.errorOf('people')).toBe('Indiquez 120 au plus.')
  })

  it('sends what the schema made of the answers', async () => {
    const form = formOf({ ...filled, name: '  Chorale ' })
    const sent: unknown[] = []
    expect(await form.submit(async (input) => sent.push(input))).toBe(true)
    expect(sent).toEqual([filled])
  })

  it('puts the refusals of the server beside their fields and keeps what was typed', async () => {
    const form = formOf(filled)
    const refused = new Refused()
    refused.fields = [{ path: 'responsible.phone', message: 'Ce numéro n’existe pas.' }]
    expect(await form.submit(() => Promise.reject(refused))).toBe(false)
    expect(form.errorOf('responsible.phone')).toBe('Ce numéro n’existe pas.')
    expect(form.general.value).toBeNull()
    expect(form.values.value.name).toBe('Chorale')
    expect(form.isSubmitting.value).toBe(false)
  })

  it('says a refusal that belongs to no field or a lost network, and lets a fault through', async () => {
    const form = formOf(filled)
    await form.submit(() => Promise.reject(new Refused()))
    expect(form.general.value).toBe('Ce créneau vient d’être pris.')
    expect(await form.submit(() => Promise.reject(new TypeError('network')))).toBe(false)
    expect(form.general.value).toMatch(/^Le service ne répond pas/)
    await expect(form.submit(() => Promise.reject(new RangeError('fault')))).rejects.toThrow('fault')
  })

  it('marks the title of the page while errors are shown', async () => {
    const form = formOf({ ...filled, name: '' })
    await form.submit(async () => undefined)
    expect(document.title).toMatch(/^Erreur\u00a0:/)
    form.values.value.name = 'Chorale'
    await form.submit(async () => undefined)
    expect(document.title).not.toMatch(/^Erreur/)
  })
})

import { describe, expect, it } from 'vitest'
import { messageName, type MessageRhythm } from '@salles-ouvertes/contract'
import { howEachIsTold, optionalMessages, topicOf } from './optional-messages.ts'

const told = (name: Parameters<typeof howEachIsTold>[0], chosen: Record<string, MessageRhythm>, people = ['a', 'b']) =>
  Object.fromEntries(howEachIsTold(name, people, new Map(Object.entries(chosen))))

describe('howEachIsTold', () => {
  it('tells at once whoever chose nothing', () => {
    expect(told('new-request', {})).toEqual({ a: 'at-once', b: 'at-once' })
  })

  it('follows each choice, while somebody else is told', () => {
    expect(told('new-request', { a: 'daily', b: 'never' })).toEqual({ a: 'daily', b: 'never' })
  })

  it('tells all of them at once what somebody must know and nobody wants', () => {
    expect(told('new-request', { a: 'never', b: 'never' })).toEqual({ a: 'at-once', b: 'at-once' })
  })

  it('tells nobody what the person alone may do without', () => {
    expect(told('payment-recorded', { a: 'never' }, ['a'])).toEqual({ a: 'never' })
  })

  it('tells of the pack of an evening whoever asked for it', () => {
    expect(told('evening-pack-ready', { a: 'at-once' })).toEqual({ a: 'at-once', b: 'never' })
  })

  it('tells all of them at once what may not be left out', () => {
    expect(told('refused', { a: 'never', b: 'daily' })).toEqual({ a: 'at-once', b: 'at-once' })
  })
})

describe('optionalMessages', () => {
  it('lists nothing that opens a door, an account or a right', () => {
    const kept = ['access', 'signature', 'account', 'pieces', 'upkeep']
    const listed = messageName.options.filter((name) => optionalMessages[name] && kept.includes(topicOf(name)))
    expect(listed).toEqual(['access-replaced'])
  })

  it('has each message under one topic', () => {
    expect(new Set(messageName.options).size).toBe(messageName.options.length)
    expect(topicOf('refused')).toBe('requests')
  })
})

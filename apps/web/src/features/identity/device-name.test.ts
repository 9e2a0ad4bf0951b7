import { describe, expect, it } from 'vitest'
import { deviceName } from './device-name.ts'

describe('deviceName', () => {
  it('names the browser and the system', () => {
    expect(deviceName('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(
      'Firefox sur Windows',
    )
  })

  it('does not take Edge for Chrome, nor Android for Linux', () => {
    const edge = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36 Edg/140.0'
    expect(deviceName(edge)).toBe('Edge sur Android')
  })

  it('admits that it does not know', () => {
    expect(deviceName(null)).toBe('Appareil inconnu')
    expect(deviceName('curl/8.0')).toBe('Appareil inconnu')
  })
})

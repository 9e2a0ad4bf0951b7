import { expect, it } from 'vitest'
import { isSimulatorAddress } from './simulator-address.ts'

it.each([
  ['https://parapheur.departement.example', false],
  ['https://api.yousign.app/v3', false],
  ['https://api-sandbox.yousign.app/v3', false],
  ['https://parapheur.departement.example:8443/', false],
  ['https://mylocal.example', false],
  ['https://10.example', false],
  ['https://172.15.0.1', false],
  ['https://172.32.0.1', false],
  ['https://100.63.0.1', false],
  ['https://100.128.0.1', false],
  ['http://parapheur.departement.example', true],
  ['ftp://parapheur.departement.example', true],
  ['https://user:secret@parapheur.departement.example', true],
  ['https://localhost:8443', true],
  ['https://LOCALHOST.', true],
  ['https://parapheur.localhost', true],
  ['https://parapheur', true],
  ['https://parapheur.local', true],
  ['https://metadata.google.internal', true],
  ['https://127.0.0.1', true],
  ['https://127.1.2.3:9000/x', true],
  ['https://127.1', true],
  ['https://2130706433', true],
  ['https://0x7f000001', true],
  ['https://0.0.0.0', true],
  ['https://[::1]', true],
  ['https://[::]', true],
  ['https://[::ffff:127.0.0.1]', true],
  ['https://[fe80::1]', true],
  ['https://10.1.2.3', true],
  ['https://100.64.0.1', true],
  ['https://100.127.255.254', true],
  ['https://192.168.1.4', true],
  ['https://172.16.0.1', true],
  ['https://172.31.255.254', true],
  ['https://169.254.169.254', true],
  ['https://224.0.0.1', true],
  ['https://255.255.255.255', true],
  ['https://[fd00::1]', true],
  ['not an address', true],
])('%s is of a simulator or a private network: %s', (address, isOne) => {
  expect(isSimulatorAddress(address)).toBe(isOne)
})

it.each([
  ['https://10.1.2.3/parapheur', false],
  ['https://10.1.2.4/parapheur', true],
  ['http://10.1.2.3/parapheur', true],
  ['https://127.0.0.1', true],
])('with two hosts vouched for, %s is still refused: %s', (address, isOne) => {
  expect(isSimulatorAddress(address, ['10.1.2.3', '127.0.0.1'])).toBe(isOne)
})

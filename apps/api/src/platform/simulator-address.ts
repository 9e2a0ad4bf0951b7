const names = /(^|\.)(localhost|local|internal|home\.arpa)$/
/** Of IPv4, what no public host has: this machine, private networks, links, shared addresses of operators, multicast. */
const numbers =
  /^(0|10|127|22[4-9]|23\d|24\d|25[0-5]|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168)\./

/**
 * Whether an address can only be that of a simulator or of a private network: plain http, this machine, a number of a
 * private range, a name that no public network knows, or a number of IPv6, which the services do not use. Production
 * refuses it when it is saved and when it starts; names are looked at again when called. `privateHosts` are those that
 * whoever runs the instance vouches for, in https all the same, never this machine.
 */
export function isSimulatorAddress(address: string, privateHosts: readonly string[] = []): boolean {
  if (!URL.canParse(address)) return true
  const { protocol, hostname, username, password } = new URL(address)
  const host = hostname.replace(/\.$/, '')
  // The URL standard has already written every spelling of a number of IPv4 (decimal, octal, short) in four parts.
  const isNumber = /^(\d{1,3}\.){3}\d{1,3}$/.test(host)
  const isInside = isNumber ? numbers.test(host) : host.startsWith('[') || !host.includes('.') || names.test(host)
  const isHere = /^(0|127)\./.test(host) || /(^|\.)localhost$/.test(host) || host.startsWith('[')
  const isRefused = isInside && (isHere || !privateHosts.includes(host))
  return protocol !== 'https:' || username !== '' || password !== '' || isRefused
}

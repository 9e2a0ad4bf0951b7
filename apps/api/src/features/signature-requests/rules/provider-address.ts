const loopback = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/
const inside =
  /^(10(\.\d{1,3}){3}|192\.168(\.\d{1,3}){2}|172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}|169\.254(\.\d{1,3}){2}|\[f[cde].*\])$/

/**
 * Whether an address can only be that of a simulator or of a private network: plain http, this machine, a number of a
 * private range. Production refuses it when it is saved and when it starts; names are looked at again when called.
 * `privateHosts` are the names that whoever runs the instance vouches for, in https all the same, never this machine.
 */
export function isSimulatorAddress(address: string, privateHosts: readonly string[] = []): boolean {
  if (!URL.canParse(address)) return true
  const { protocol, hostname } = new URL(address)
  return protocol !== 'https:' || loopback.test(hostname) || (inside.test(hostname) && !privateHosts.includes(hostname))
}

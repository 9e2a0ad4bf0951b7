import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Always beside the port of the product, so that the settings saved in a demonstration outlive a stop. */
export const besideOf = (port) => (port < 64_000 ? port + 1000 : port - 1000)

/**
 * Simulated i-Parapheur, Yousign and PayFiP, on loopback, for a demonstration alone. `address` is null when they did not start: the
 * demonstration does without.
 */
export function openSignatureServices(root, port) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'tests/simulators/demonstration-main.ts')], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: String(besideOf(port)) },
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exited = once(child, 'exit')
  child.on('error', () => undefined)
  return {
    address: Promise.race([once(child.stdout, 'data').then(([line]) => String(line).trim()), exited.then(() => null)]),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await exited
    },
  }
}

import { igloohomeClient, igloohomeDevice, startIgloohome } from '../../../../tests/simulators/igloohome-server.ts'
import { createCallService } from './call-service.ts'
import { createIgloohome } from './igloohome.ts'
import { describeLockProvider } from './lock-provider.conformance.ts'

const account = (root: string, clientSecret = igloohomeClient.clientSecret, patienceMs = 10_000) =>
  createIgloohome(
    {
      ...{ kind: 'igloohome', baseUrl: `${root}/igloohome`, tokenUrl: `${root}/oauth2/token` },
      ...{ clientId: igloohomeClient.clientId, clientSecret },
    },
    createCallService({ publicOnly: false, patienceMs }),
  )

describeLockProvider('igloohome', async () => {
  const simulator = await startIgloohome()
  return {
    provider: account(simulator.url),
    deviceReference: igloohomeDevice,
    opens: (code, at) => simulator.opens(igloohomeDevice, code, at),
    remote: {
      setMode: (mode) => void (simulator.mode = mode),
      hasty: account(simulator.url, igloohomeClient.clientSecret, 50),
      stranger: account(simulator.url, 'a-wrong-secret'),
      secrets: [igloohomeClient.clientSecret],
      unknownDevice: 'unknown',
    },
    stop: simulator.stop,
  }
})

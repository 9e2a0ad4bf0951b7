import { brevoKey, startBrevoSms } from '../../../../tests/simulators/brevo-sms-server.ts'
import { createBrevoSms } from './brevo-sms.ts'
import { createCallService } from './call-service.ts'
import { describeSmsSender } from './sms-sender.conformance.ts'

describeSmsSender('Brevo', async () => {
  const simulator = await startBrevoSms()
  const open = (apiKey = brevoKey, patienceMs = 10_000) =>
    createBrevoSms(
      { kind: 'brevo', baseUrl: simulator.url, apiKey },
      createCallService({ publicOnly: false, patienceMs }),
    )
  return {
    sender: open(),
    hasty: open(brevoKey, 50),
    stranger: open('a-wrong-key'),
    network: simulator.network,
    speaksOfOurs: true,
    secrets: [brevoKey],
    stop: simulator.stop,
  }
})

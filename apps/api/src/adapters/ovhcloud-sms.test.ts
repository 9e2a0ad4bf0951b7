import { ovhcloudAccount, startOvhcloudSms } from '../../../../tests/simulators/ovhcloud-sms-server.ts'
import { createCallService } from './call-service.ts'
import { createOvhcloudSms } from './ovhcloud-sms.ts'
import { describeSmsSender } from './sms-sender.conformance.ts'

describeSmsSender('OVHcloud', async () => {
  const simulator = await startOvhcloudSms()
  const open = (changed: object = {}, patienceMs = 10_000) =>
    createOvhcloudSms(
      { kind: 'ovhcloud', baseUrl: simulator.url, ...ovhcloudAccount, ...changed },
      createCallService({ publicOnly: false, patienceMs }),
    )
  return {
    sender: open(),
    hasty: open({}, 50),
    stranger: open({ applicationSecret: 'a-wrong-secret' }),
    network: simulator.network,
    speaksOfOurs: true,
    secrets: [ovhcloudAccount.applicationSecret, ovhcloudAccount.consumerKey],
    stop: simulator.stop,
  }
})

import type { Deps } from '../../deps.ts'
import { fail } from '../../platform/errors.ts'
import type { DemoMailbox } from './demo-mailbox.ts'

/** Lets only the demonstration pass: elsewhere these routes do not exist. @throws notifications.not-available */
export function assertDemonstration({ config }: Pick<Deps, 'config'>): void {
  if (!config.DEMO || config.NODE_ENV === 'production') fail('notifications.not-available')
}

/** The mailbox of the demonstration. @throws notifications.not-available without it */
export function demoMailboxOf(deps: Pick<Deps, 'config' | 'demoMailbox'>): DemoMailbox {
  assertDemonstration(deps)
  return deps.demoMailbox ?? fail('notifications.not-available')
}

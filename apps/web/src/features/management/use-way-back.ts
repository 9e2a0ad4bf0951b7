import { computed } from 'vue'
import { shell } from '../../locales/fr.ts'
import { paths } from '../../paths.ts'
import { useMe } from '../../session/use-me.ts'
import { navItems } from '../../shell/nav-items.ts'

export type WayBack = { to: string; label: string }

const toPlanning: WayBack = { to: paths.planning, label: shell.nav.planning }
/** From each screen of money. */
export const toRevenue: WayBack = { to: paths.revenue, label: shell.nav.revenue }
const toReadiness: WayBack = { to: paths.readiness, label: shell.nav.readiness }

/** Where somebody of staff goes back to: the week when their menu has it, else what their menu begins with. */
export function useWayBack() {
  const { me } = useMe()
  return computed(() => {
    const offered = navItems(me.value).map(({ to }) => to)
    return [toPlanning, toRevenue, toReadiness].find(({ to }) => offered.includes(to)) ?? toPlanning
  })
}
